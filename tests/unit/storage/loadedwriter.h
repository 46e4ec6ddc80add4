// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The writer under a load of transactions, and what is left of them on a disk.
#pragma once

#include "core/storage/chain.h"
#include "core/storage/databasefile.h"
#include "core/storage/statement.h"
#include "core/storage/transactionwriter.h"
#include "tests/unit/storage/storagefixture.h"

namespace forecourt::tests {

constexpr int LoadedStations = 20;

/// A writer on the real settings, whose log is written back often, under a load of transactions.
class LoadedWriter
{
public:
    LoadedWriter(QString folder, QByteArray pragmas);
    ~LoadedWriter();

    Result<void> start();

    /// Begins a transaction, then the next one of this station, \a more times.
    void begin(int station, int more);
    [[nodiscard]] int sent() const { return m_sent; }

    QHash<QString, qint64> acknowledged; ///< start time text to key
    int refused = 0;
    int alarms = 0;
    StorageHealth lastHealth = StorageHealth::Good;

private:
    Result<std::unique_ptr<storage::Connection>> open(bool isFirst);

    QString m_folder;
    QByteArray m_pragmas;
    QObject m_context;
    int m_sent = 0;
    SystemClock m_clock;
    storage::Writer m_writer;
    storage::TransactionWriter m_store;
};

/// How many of \a acknowledged are not in the database exactly as acknowledged; -1 if it is damaged.
int lostIn(const QString& folder, const QHash<QString, qint64>& acknowledged);

} // namespace forecourt::tests
