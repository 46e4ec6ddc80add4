// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The files of api::Exchange.
#pragma once

#include "core/api/exchange.h"
#include "core/api/prices.h"

#include <QThreadPool>

namespace forecourt::exporting {

class SessionRows;

/// Works on two threads of its own; the destructor stops what runs and waits for it. Thread: any.
class FileExchange final : public api::Exchange
{
public:
    /// \a history and \a prices must outlive this; without \a prices the columns of money stay empty.
    explicit FileExchange(api::History& history, api::Prices* prices = nullptr);
    ~FileExchange() override;

    [[nodiscard]] QFuture<Result<qint64>> exportSessions(api::TransactionQuery query, QList<TransactionRecord> only,
                                                         api::SessionSheet sheet, api::CsvStyle style, QString path,
                                                         api::ExchangeProgressPointer progress) override;
    [[nodiscard]] QFuture<Result<qint64>> exportCommands(api::CommandQuery query, api::CommandSheet sheet, api::CsvStyle style,
                                                         QString path, api::ExchangeProgressPointer progress) override;
    [[nodiscard]] QFuture<Result<qint64>> exportRoster(api::RosterPointer roster, api::RosterSheet sheet, api::CsvStyle style,
                                                       QString path, api::ExchangeProgressPointer progress) override;
    [[nodiscard]] QFuture<Result<api::CsvPreview>> preview(QString path, api::CsvFormat format) override;
    [[nodiscard]] QFuture<Result<api::RosterPlanPointer>> plan(api::RosterImport import,
                                                               api::ExchangeProgressPointer progress) override;

private:
    template<class T, class Work>
    QFuture<Result<T>> run(Work work);
    template<class Query, class Ask, class Write>
    Result<void> writePages(Query query, Ask ask, Write write, api::ExchangeProgress& progress);
    Result<void> writeSessions(SessionRows& rows, const QList<TransactionRecord>& sessions);

    api::History& m_history;
    api::Prices* m_prices;
    QThreadPool m_threads;
    std::atomic<bool> m_isStopping = false;
};

} // namespace forecourt::exporting
