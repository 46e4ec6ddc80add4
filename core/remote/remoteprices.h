// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// api::Prices over a link.
#pragma once

#include "core/api/prices.h"
#include "core/remote/remotelink.h"

namespace forecourt::remote {

/// Each call as it is; the long ones tell no progress. Thread: any may call; the link must outlive it.
class RemotePrices final : public api::Prices
{
public:
    explicit RemotePrices(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<PriceBook>> book() override;
    [[nodiscard]] QFuture<Result<api::PriceChangeOutcome>> change(api::PriceChange change, QString user) override;
    [[nodiscard]] QFuture<Result<Page<api::PriceEvent>>> history(api::PriceHistoryQuery query) override;
    [[nodiscard]] QFuture<Result<api::SessionPrice>> sessionPrice(TransactionKey transaction) override;
    [[nodiscard]] QFuture<Result<QList<SessionCost>>> costs(QList<TransactionKey> transactions) override;
    [[nodiscard]] QFuture<Result<api::RepricePreview>> repricePreview(api::RepriceScope scope) override;
    [[nodiscard]] QFuture<Result<api::RepriceTotals>> reprice(api::RepriceScope scope, QString fingerprint, QString reason, QString user) override;
    [[nodiscard]] QFuture<Result<api::RepricePreview>> simulate(PriceVersion draft, api::RepriceScope scope) override;

private:
    RemoteLink& m_link;
};

} // namespace forecourt::remote
