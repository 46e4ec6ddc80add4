// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/chain.h"

#include "core/storage/jsoncodec.h"
#include "core/storage/jsonfields.h"
#include "core/storage/samplereader.h"
#include "core/storage/transactionrow.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace forecourt::storage {

namespace {

/// Spreads every bit over all others (the finalizer of SplitMix64); against decay, not against people.
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

} // namespace

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

QByteArray linkContent(const QByteArray& billing, const QByteArray& message)
{
    return message.isEmpty() ? billing : billing + '\n' + message;
}

QByteArray billingPart(const QByteArray& linkContent)
{
    const qsizetype end = linkContent.indexOf('\n');
    return end < 0 ? linkContent : linkContent.left(end);
}

QByteArray messagePart(const QByteArray& linkContent)
{
    const qsizetype end = linkContent.indexOf('\n');
    return end < 0 ? QByteArray() : linkContent.mid(end + 1);
}

QByteArray linkHash(const QByteArray& previous, const QByteArray& content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    hash.addData(content);
    return hash.result();
}

void SampleSum::add(qint64 atS, qint64 what, qint64 milli, const QString& signedData)
{
    quint64 hash = mixed(static_cast<quint64>(atS));
    hash = mixed(hash ^ static_cast<quint64>(what));
    hash = mixed(hash ^ static_cast<quint64>(milli));
    if (!signedData.isEmpty()) {
        const QByteArray digest = QCryptographicHash::hash(signedData.toUtf8(), QCryptographicHash::Sha256);
        hash = mixed(hash ^ qFromBigEndian<quint64>(digest.constData()));
    }
    ++count;
    sum = (sum + static_cast<qint64>(hash & static_cast<quint64>(SampleSumMask))) & SampleSumMask;
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
    return isWhole && billingPart(content) == billingContent(record);
}

} // namespace

Result<QList<TransactionKey>> findDamagedTransactions(Connection& connection)
{
    QList<TransactionKey> damaged;
    // One snapshot: the writer may go on meanwhile.
    connection.execute("BEGIN");
    {
        Statement rows(connection, QByteArray("SELECT ") + TransactionColumns +
                                       ", sample_count, sample_sum FROM transactions ORDER BY key");
        Statement links(connection, "SELECT position, content_json, hash FROM transaction_links "
                                    "WHERE transaction_key = ?1 ORDER BY position");
        SampleReader samples(connection);
        while (rows.next()) {
            const TransactionRecord record = transactionFrom(rows);
            const SampleSum sum{rows.integer(TransactionColumnCount),
                                rows.integer(TransactionColumnCount + 1)};
            const bool isSumKnown = !rows.isNull(TransactionColumnCount + 1);
            if (!isChainWhole(links, record) || (isSumKnown && samples.sumOf(record.key.value()) != sum))
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
