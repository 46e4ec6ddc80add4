// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/chain.h"

#include "core/storage/jsoncodec.h"
#include "core/storage/jsonfields.h"
#include "core/storage/transactionrow.h"

#include <QCryptographicHash>

namespace forecourt::storage {

QByteArray billingContent(const TransactionRecord& record)
{
    FieldWriter fields;
    fields.number(Key("key"), record.key.value());
    fields.text(Key("number"), record.number);
    fields.text(Key("id"), record.id.value());
    fields.text(Key("station"), record.station.value());
    fields.number(Key("evse"), record.evse.value());
    fields.text(Key("token"), record.token.value);
    fields.enumerator(Key("state"), record.state);
    fields.time(Key("startedAt"), record.startedAt);
    fields.time(Key("startReceivedAt"), record.startReceivedAt);
    fields.text(Key("startStationTime"), record.startStationTime);
    fields.time(Key("stoppedAt"), record.stoppedAt);
    fields.time(Key("stopReceivedAt"), record.stopReceivedAt);
    fields.text(Key("stopStationTime"), record.stopStationTime);
    fields.number(Key("meterStart"), record.meterStart.milliWh);
    if (record.meterStop)
        fields.number(Key("meterStop"), record.meterStop->milliWh);
    fields.enumerator(Key("stopReason"), record.stopReason);
    return toText(fields.object());
}

QByteArray linkHash(const QByteArray& previous, const QByteArray& content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    hash.addData(content);
    return hash.result();
}

namespace {

bool isChainWhole(Statement& links, const TransactionRecord& record)
{
    QByteArray previous;
    QByteArray content;
    qint64 position = 0;
    bool isWhole = true;
    links.start(record.key);
    while (links.next()) {
        content = links.bytes(1);
        const QByteArray hash = links.bytes(2);
        isWhole = isWhole && links.integer(0) == ++position && hash == linkHash(previous, content);
        previous = hash;
    }
    return isWhole && content == billingContent(record);
}

} // namespace

Result<QList<TransactionKey>> findDamagedTransactions(Connection& connection)
{
    QList<TransactionKey> damaged;
    // One snapshot: the writer may go on meanwhile.
    connection.execute("BEGIN");
    {
        Statement rows(connection,
                       QByteArray("SELECT ") + TransactionColumns + " FROM transactions ORDER BY key");
        Statement links(connection, "SELECT position, content_json, hash FROM transaction_links "
                                    "WHERE transaction_key = ?1 ORDER BY position");
        while (rows.next()) {
            const TransactionRecord record = transactionFrom(rows);
            if (!isChainWhole(links, record))
                damaged.append(record.key);
        }
    }
    const Result<void> result = connection.result();
    connection.rollBack();
    if (!result)
        return tl::unexpected<Error>(result.error());
    return damaged;
}

} // namespace forecourt::storage
