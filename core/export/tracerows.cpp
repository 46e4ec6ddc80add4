// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/tracerows.h"

#include "core/domain/messagefilter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace forecourt::exporting {

namespace {

const QString Row = QStringLiteral("row");
const QString Time = QStringLiteral("time");
const QString Charger = QStringLiteral("charger");
const QString DirectionKey = QStringLiteral("direction");
const QString KindKey = QStringLiteral("kind");
const QString Action = QStringLiteral("action");
const QString Id = QStringLiteral("id");
const QString ReplyMs = QStringLiteral("replyMs");
const QString Deviations = QStringLiteral("deviations");
const QString Payload = QStringLiteral("payload");
const QString Text = QStringLiteral("text");

constexpr qsizetype CsvColumns = 10;

QString timeText(const QDateTime& at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString directionText(MessageRecord::Direction direction)
{
    return messageDirectionWords().at(static_cast<int>(direction));
}

QString kindText(MessageRecord::Kind kind)
{
    return messageKindWords().at(static_cast<int>(kind));
}

bool readNames(MessageRecord& message, const QString& direction, const QString& kind)
{
    const qsizetype directionAt = messageDirectionWords().indexOf(direction);
    const qsizetype kindAt = messageKindWords().indexOf(kind);
    if (directionAt < 0 || kindAt < 0)
        return false;
    message.direction = static_cast<MessageRecord::Direction>(directionAt);
    message.kind = static_cast<MessageRecord::Kind>(kindAt);
    return true;
}

QDateTime timeFrom(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

} // namespace

QByteArray jsonLine(const MessageRecord& message)
{
    QJsonObject line{{Time, timeText(message.at)},
                     {Charger, message.station.value()},
                     {DirectionKey, directionText(message.direction)},
                     {KindKey, kindText(message.kind)},
                     {Action, message.action},
                     {Id, message.messageId}};
    if (message.id.value() != 0)
        line.insert(Row, message.id.value());
    if (message.replyMs)
        line.insert(ReplyMs, *message.replyMs);
    if (!message.deviations.isEmpty())
        line.insert(Deviations, QJsonArray::fromStringList(message.deviations));
    const QJsonDocument payload = QJsonDocument::fromJson(message.payload);
    if (payload.isObject())
        line.insert(Payload, payload.object());
    else if (!message.payload.isEmpty())
        line.insert(Text, QString::fromUtf8(message.payload));
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<MessageRecord> messageFromJsonLine(const QByteArray& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    const QJsonObject line = document.object();
    MessageRecord message;
    if (!document.isObject()
        || !readNames(message, line.value(DirectionKey).toString(), line.value(KindKey).toString()))
        return std::nullopt;
    message.at = timeFrom(line.value(Time).toString());
    message.station = StationId(line.value(Charger).toString());
    message.action = line.value(Action).toString();
    message.messageId = line.value(Id).toString();
    for (const QJsonValue& name : line.value(Deviations).toArray())
        message.deviations.append(name.toString());
    if (line.value(ReplyMs).isDouble())
        message.replyMs = line.value(ReplyMs).toInteger();
    if (line.value(Payload).isObject())
        message.payload = QJsonDocument(line.value(Payload).toObject()).toJson(QJsonDocument::Compact);
    else
        message.payload = line.value(Text).toString().toUtf8();
    return message;
}

api::CsvStyle traceCsvStyle()
{
    return {u',', u'.', QByteArrayLiteral("UTC"), true};
}

void writeCsvHeader(CsvWriter& writer)
{
    writer.texts({Row, Time, Charger, DirectionKey, KindKey, Action, Id, ReplyMs, Deviations, Payload});
    writer.endRow();
}

void writeCsvRow(CsvWriter& writer, const MessageRecord& message)
{
    writer.integer(message.id.value() == 0 ? std::nullopt : std::optional(message.id.value()));
    writer.text(timeText(message.at));
    writer.text(message.station.value());
    writer.text(directionText(message.direction));
    writer.text(kindText(message.kind));
    writer.text(message.action);
    writer.text(message.messageId);
    writer.integer(message.replyMs);
    writer.text(message.deviations.join(QLatin1Char(' ')));
    writer.text(QString::fromUtf8(message.payload));
    writer.endRow();
}

bool isCsvHeader(const QString& line)
{
    return line.trimmed().startsWith(QLatin1String("row,time,charger,direction,kind,action,id,replyMs"));
}

std::optional<MessageRecord> messageFromCsv(const QStringList& written)
{
    QStringList cells;
    for (const QString& cell : written)
        cells.append(rearmed(cell));
    MessageRecord message;
    if (cells.size() < CsvColumns || !readNames(message, cells.at(3), cells.at(4)))
        return std::nullopt;
    message.at = timeFrom(cells.at(1));
    message.station = StationId(cells.at(2));
    message.action = cells.at(5);
    message.messageId = cells.at(6);
    bool isNumber = false;
    if (const qint64 ms = cells.at(7).toLongLong(&isNumber); isNumber)
        message.replyMs = ms;
    message.deviations = cells.at(8).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    message.payload = cells.at(9).toUtf8();
    return message;
}

} // namespace forecourt::exporting
