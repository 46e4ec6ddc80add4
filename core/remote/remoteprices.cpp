// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remoteprices.h"

#include "core/wire/calls.h"

namespace forecourt::remote {

namespace calls = wire::calls;

QFuture<Result<PriceBook>> RemotePrices::book()
{
    return m_link.call(calls::ReadPriceBook);
}

QFuture<Result<api::PriceChangeOutcome>> RemotePrices::change(api::PriceChange change, QString user)
{
    return m_link.call(calls::ChangePrices, std::move(change), std::move(user));
}

QFuture<Result<Page<api::PriceEvent>>> RemotePrices::history(api::PriceHistoryQuery query)
{
    return m_link.call(calls::PriceHistory, std::move(query));
}

QFuture<Result<api::SessionPrice>> RemotePrices::sessionPrice(TransactionKey transaction)
{
    return m_link.call(calls::PriceOfSession, transaction);
}

QFuture<Result<QList<SessionCost>>> RemotePrices::costs(QList<TransactionKey> transactions)
{
    return m_link.call(calls::CostsOfSessions, std::move(transactions));
}

QFuture<Result<api::RepricePreview>> RemotePrices::repricePreview(api::RepriceScope scope)
{
    return m_link.call(calls::PreviewRepricing, std::move(scope));
}

QFuture<Result<api::RepriceTotals>> RemotePrices::reprice(api::RepriceScope scope, QString fingerprint, QString reason, QString user)
{
    return m_link.call(calls::Reprice, std::move(scope), std::move(fingerprint), std::move(reason), std::move(user));
}

QFuture<Result<api::RepricePreview>> RemotePrices::simulate(PriceVersion draft, api::RepriceScope scope)
{
    return m_link.call(calls::SimulatePrice, std::move(draft), std::move(scope));
}

} // namespace forecourt::remote
