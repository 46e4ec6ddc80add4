// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/messagewords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace forecourt::ui {

namespace {

using Kind = MessageRecord::Kind;

struct MessageWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::MessageWords)
};

constexpr qsizetype LongestValue = 80;
constexpr int FieldsShown = 3;

QString shortened(const QString& text)
{
    QString line = text.left(LongestValue + 1).simplified();
    return line.size() > LongestValue ? line.left(LongestValue) + QChar(0x2026) : line;
}

QString textOf(const QJsonValue& value)
{
    if (value.isString())
        return shortened(value.toString());
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return {};
}

QString field(const QJsonObject& payload, const char* key)
{
    return textOf(payload.value(QLatin1String(key)));
}

/// "connector 2: " where the message is about one.
QString connectorPart(const QJsonObject& payload)
{
    const QString connector = field(payload, "connectorId");
    //: Begins a line about a message; %1 is the connector's number.
    return connector.isEmpty() ? QString() : MessageWords::tr("connector %1: ").arg(connector);
}

/// Fields as "key value", for messages nobody wrote a sentence for.
QString genericSummary(const QJsonObject& payload)
{
    QStringList parts;
    for (auto it = payload.begin(); it != payload.end() && parts.size() < FieldsShown; ++it) {
        const QString text = textOf(it.value());
        if (!text.isEmpty())
            parts.append(it.key() == QLatin1String("status") ? text : it.key() + QLatin1Char(' ') + text);
    }
    return parts.join(QStringLiteral(", "));
}

QString statusSummary(const QJsonObject& payload)
{
    QStringList parts{field(payload, "status")};
    const QString code = field(payload, "errorCode");
    if (!code.isEmpty() && code != QLatin1String("NoError"))
        parts.append(code);
    parts.append(field(payload, "info"));
    parts.removeAll(QString());
    return connectorPart(payload) + parts.join(QStringLiteral(", "));
}

QString bootSummary(const QJsonObject& payload)
{
    QStringList parts{(field(payload, "chargePointVendor") + QLatin1Char(' ') + field(payload, "chargePointModel")).trimmed()};
    if (const QString firmware = field(payload, "firmwareVersion"); !firmware.isEmpty())
        //: %1 is the version of a charger's firmware.
        parts.append(MessageWords::tr("firmware %1").arg(firmware));
    return parts.join(QStringLiteral(", "));
}

/// A sampled value in watts, watt-hours or per cent, whatever its unit was.
std::optional<double> sampled(const QJsonObject& sample)
{
    bool isNumber = false;
    const QJsonValue raw = sample.value(QStringLiteral("value"));
    const double value = raw.isDouble() ? raw.toDouble() : raw.toString().toDouble(&isNumber);
    if (!raw.isDouble() && !isNumber)
        return std::nullopt;
    return field(sample, "unit").startsWith(u'k') ? value * 1000 : value;
}

QString meterSummary(const QJsonObject& payload, const Formatter& format)
{
    std::optional<qint64> watts;
    std::optional<Energy> energy;
    QString soc;
    const QJsonArray values = payload.value(QStringLiteral("meterValue")).toArray();
    const QJsonArray samples = values.isEmpty() ? QJsonArray() : values.last().toObject().value(QStringLiteral("sampledValue")).toArray();
    for (const QJsonValue& item : samples) {
        const QJsonObject sample = item.toObject();
        const auto value = sampled(sample);
        if (!value || std::abs(*value) > 1e12 || !field(sample, "phase").isEmpty())
            continue;
        const QString measurand = field(sample, "measurand");
        if (measurand == QLatin1String("Power.Active.Import"))
            watts = std::llround(*value);
        else if (measurand.isEmpty() || measurand == QLatin1String("Energy.Active.Import.Register"))
            energy = Energy::fromWh(std::llround(*value));
        else if (measurand == QLatin1String("SoC"))
            //: State of charge of the car's battery, in per cent.
            soc = MessageWords::tr("SoC %1").arg(format.percent(static_cast<int>(*value)));
    }
    QStringList parts;
    if (watts)
        parts.append(format.power(watts));
    if (energy)
        parts.append(format.energy(energy));
    parts.append(soc);
    parts.removeAll(QString());
    if (parts.isEmpty())
        parts.append(MessageWords::tr("%n value(s)", nullptr, static_cast<int>(samples.size())));
    return connectorPart(payload) + parts.join(QStringLiteral(", "));
}

QString transactionSummary(const QJsonObject& payload, const Formatter& format)
{
    QStringList parts;
    if (const QString number = field(payload, "transactionId"); !number.isEmpty())
        //: A session by the number the protocol gives it.
        parts.append(MessageWords::tr("transaction %1").arg(number));
    parts.append(field(payload, "idTag"));
    for (const char* key : {"meterStart", "meterStop"}) {
        if (const QJsonValue meter = payload.value(QLatin1String(key)); meter.isDouble())
            parts.append(format.meterRegister(Energy::fromWh(meter.toInteger())));
    }
    parts.append(field(payload, "reason"));
    parts.removeAll(QString());
    return connectorPart(payload) + parts.join(QStringLiteral(", "));
}

QString callSummary(const QString& action, const QJsonObject& payload, const Formatter& format)
{
    if (action == QLatin1String("StatusNotification"))
        return statusSummary(payload);
    if (action == QLatin1String("MeterValues"))
        return meterSummary(payload, format);
    if (action == QLatin1String("BootNotification"))
        return bootSummary(payload);
    if (action == QLatin1String("StartTransaction") || action == QLatin1String("StopTransaction"))
        return transactionSummary(payload, format);
    return connectorPart(payload)
        + genericSummary([&] {
               QJsonObject rest = payload;
               rest.remove(QStringLiteral("connectorId"));
               return rest;
           }());
}

QString resultSummary(const QJsonObject& payload)
{
    QStringList parts;
    const QJsonObject info = payload.value(QStringLiteral("idTagInfo")).toObject();
    parts.append(field(info, "status"));
    if (const QString number = field(payload, "transactionId"); !number.isEmpty())
        parts.append(MessageWords::tr("transaction %1").arg(number));
    parts.removeAll(QString());
    return parts.isEmpty() ? genericSummary(payload) : parts.join(QStringLiteral(", "));
}

QString missingSummary(const MessageRecord& message, const QJsonObject& payload, const Formatter& format)
{
    const QString reason = field(payload, "reason");
    if (reason == QLatin1String("disconnected"))
        return MessageWords::tr("the connection ended before the answer");
    if (reason == QLatin1String("not-saved"))
        return MessageWords::tr("not answered, for it could not be saved; the charger sends it again");
    const qint64 seconds = (message.replyMs.value_or(0) + 500) / 1000;
    //: %1 is a number of seconds.
    return MessageWords::tr("no answer in %1 s").arg(format.number(seconds));
}

} // namespace

QString messageSummary(const MessageRecord& message, const Formatter& format)
{
    if (message.kind == Kind::Unparseable)
        return shortened(QString::fromUtf8(message.payload.left(4 * LongestValue)));
    const QJsonObject payload = QJsonDocument::fromJson(message.payload).object();
    switch (message.kind) {
    case Kind::Error: {
        const QString text = field(payload, "errorDescription");
        return field(payload, "errorCode") + (text.isEmpty() ? QString() : QStringLiteral(": ") + text);
    }
    case Kind::NoReply: return missingSummary(message, payload, format);
    case Kind::Call:
    case Kind::Result:
    case Kind::Unparseable: break;
    }
    if (payload.isEmpty())
        //: A message without any field.
        return message.kind == Kind::Result ? MessageWords::tr("empty") : QString();
    return message.kind == Kind::Call ? callSummary(message.action, payload, format) : resultSummary(payload);
}

QString messageDirectionWord(MessageRecord::Direction direction)
{
    return direction == MessageRecord::Direction::In ? MessageWords::tr("From the charger")
                                                     : MessageWords::tr("To the charger");
}

QString filterFaultSentence(const MessageFilterFault& fault)
{
    using Code = MessageFilterFault::Code;
    const QString word = shortened(fault.text);
    QString sentence;
    switch (fault.code) {
    case Code::TooLong: sentence = MessageWords::tr("This filter is too long."); break;
    case Code::UnknownKey:
        sentence = MessageWords::tr("There is no \u201c%1\u201d. Put it in quotes to search for the text.").arg(word);
        break;
    case Code::MissingValue: sentence = MessageWords::tr("\u201c%1\u201d needs a value.").arg(word); break;
    case Code::UnclosedQuote: sentence = MessageWords::tr("The closing quote is missing."); break;
    case Code::UnknownValue: sentence = MessageWords::tr("\u201c%1\u201d is not possible here.").arg(word); break;
    case Code::BadNumber:
        sentence = MessageWords::tr("\u201c%1\u201d is no number, time or size; write 118, 2s, 500ms or 10kB.").arg(word);
        break;
    case Code::NeedsComparison: sentence = MessageWords::tr("Write %1>… or %1<… here.").arg(word); break;
    case Code::LonelyOr: sentence = MessageWords::tr("\u201cor\u201d needs a value on both sides."); break;
    case Code::DifferentKeys: sentence = MessageWords::tr("\u201cor\u201d only works between values of one key."); break;
    case Code::LonelyMinus: sentence = MessageWords::tr("Write the minus right before what is to be left out."); break;
    }
    //: %1 is a position in the text above, %2 a sentence about what is wrong there.
    return MessageWords::tr("At character %1: %2").arg(fault.position + 1).arg(sentence);
}

} // namespace forecourt::ui
