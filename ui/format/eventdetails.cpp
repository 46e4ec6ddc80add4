// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The second half of eventwords.h: the values of an event, in words and with units.
#include "core/domain/drivercost.h"
#include "core/domain/site.h"
#include "ui/format/displaystatus.h"
#include "ui/format/eventwords.h"
#include "ui/format/words.h"
#include "ui/models/names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>

namespace forecourt::ui {

namespace {

// The context of the texts is the table they are shown in.
struct EventDetails
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::EventModel)
};

/// What a value is told with.
struct DetailContext
{
    const EventRecord& event;
    const api::LiveSite& site;
    const Formatter& format;
    const QDateTime& now;
};

/// Empty: nothing to say.
using DetailValue = QString (*)(const QJsonValue& value, const DetailContext& context);

/// One key of EventRecord::data.
struct DetailText
{
    const char* key;
    const char* label; ///< null: the value says it by itself
    DetailValue value;
};

QString rawValue(const QJsonValue& value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString().simplified();
}

QString labelled(const QString& label, const QString& value)
{
    //: A value of an event: %1 what it is, such as "Tag", %2 the value.
    return EventDetails::tr("%1: %2").arg(label, value);
}

QString fromTo(const QString& from, const QString& to)
{
    const auto shown = [](const QString& text) { return text.isEmpty() ? Formatter::missing() : text; };
    //: What changed: %1 before, %2 now.
    return EventDetails::tr("%1 → %2").arg(shown(from), shown(to));
}

QString textValue(const QJsonValue& value, const DetailContext&)
{
    return rawValue(value);
}

QString numberValue(const QJsonValue& value, const DetailContext& context)
{
    return value.isDouble() ? context.format.number(value.toInteger()) : rawValue(value);
}

/// Its number in front of people comes with it since some time; before, only the one in the database.
QString sessionKey(const QJsonValue& value, const DetailContext& context)
{
    return context.event.data.contains(QLatin1String("number")) ? QString() : rawValue(value);
}

/// The pair "from" and "to".
QString changeValue(const QJsonValue& value, const DetailContext& context)
{
    const QString from = rawValue(value);
    const QString to = rawValue(context.event.data.value(QLatin1String("to")));
    return from.isEmpty() && to.isEmpty() ? QString() : fromTo(from, to);
}

QString changeEnd(const QJsonValue& value, const DetailContext& context)
{
    return context.event.data.contains(QLatin1String("from")) ? QString() : fromTo({}, rawValue(value));
}

/// The standard's word, where the title has another one.
QString statusValue(const QJsonValue& value, const DetailContext&)
{
    const QString raw = rawValue(value);
    const std::optional<DisplayStatus> status = displayStatusOf(raw);
    return status && statusWord(*status) != raw ? raw : QString();
}

QString errorValue(const QJsonValue& value, const DetailContext&)
{
    const QString code = rawValue(value);
    const QString word = faultWord(code);
    //: A fault: %1 in words, %2 the standard's code.
    return word == code || code.isEmpty() ? code : EventDetails::tr("%1 (%2)").arg(word, code);
}

QString outdatedValue(const QJsonValue& value, const DetailContext&)
{
    //: Of a message of a charger: it is not how things are now.
    return value.toBool() ? EventDetails::tr("an old message, sent late") : QString();
}

QString driftValue(const QJsonValue& value, const DetailContext& context)
{
    const qint64 driftMs = value.toInteger();
    const QString off = context.format.durationInWords(std::chrono::seconds(std::abs(driftMs) / 1000));
    //: Of a clock, a charger's or this computer's; %1 a duration.
    return driftMs < 0 ? EventDetails::tr("%1 behind").arg(off) : EventDetails::tr("%1 ahead").arg(off);
}

QString energyValue(const QJsonValue& value, const DetailContext& context)
{
    return context.format.meterRegister(Energy{value.toInteger()});
}

QString stationValue(const QJsonValue& value, const DetailContext& context)
{
    return stationName(context.site, StationId(value.toString()));
}

QString timeValue(const QJsonValue& value, const DetailContext& context)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODate);
    return at.isValid() ? context.format.dateTime(at, context.now) : rawValue(value);
}

QString automaticValue(const QJsonValue& value, const DetailContext&)
{
    //: How a charger's list of tags is kept up to date.
    return value.toBool() ? EventDetails::tr("sent by itself") : EventDetails::tr("sent by hand");
}

QString userValue(const QJsonValue& value, const DetailContext&)
{
    const QString user = rawValue(value);
    //: Who did it; %1 a name.
    return user.isEmpty() ? QString() : EventDetails::tr("by %1").arg(user);
}

struct ReasonText
{
    const char* reason;
    const char* text;
};

// Why a charger did not take its list of tags (locallistsync.cpp).
constexpr ReasonText ListReasons[] = {
    {"Failed", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger refused the list")},
    {"VersionMismatch", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger insists on another version")},
    {"NoAnswer", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger did not answer")},
    {"Error", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "the charger answered with an error")},
};

QString listReason(const QString& reason)
{
    const auto it = std::find_if(std::begin(ListReasons), std::end(ListReasons),
                                 [&](const ReasonText& entry) { return reason == QLatin1String(entry.reason); });
    return it == std::end(ListReasons) ? QString() : EventDetails::tr(it->text);
}

QString reasonValue(const QJsonValue& value, const DetailContext& context)
{
    if (context.event.kind == EventKind::Disconnected)
        return linkEndWords(rawValue(value));
    QString words;
    if (context.event.kind == EventKind::TransactionReview && value.isDouble())
        words = stopReasonWord(StopReason(value.toInt()));
    else if (context.event.kind == EventKind::SettingChanged)
        words = listReason(rawValue(value));
    return words.isEmpty() && !value.isDouble() ? rawValue(value) : words;
}

/// [before, after]; one value alone, which other events have under the same name.
QString siteChange(const QJsonValue& value, const DetailContext& context, DetailValue one)
{
    const QJsonArray pair = value.toArray();
    return pair.size() == 2 ? fromTo(one(pair.at(0), context), one(pair.at(1), context)) : one(value, context);
}

template <DetailValue One> QString siteValue(const QJsonValue& value, const DetailContext& context)
{
    return siteChange(value, context, One);
}

QString amperes(const QJsonValue& value, const DetailContext& context)
{
    return context.format.current(value.toInteger() * 1000);
}

QString volts(const QJsonValue& value, const DetailContext& context)
{
    return context.format.voltage(value.toInteger() * 1000);
}

QString percents(const QJsonValue& value, const DetailContext& context)
{
    return context.format.percent(value.toInt());
}

QString durations(const QJsonValue& value, const DetailContext& context)
{
    return context.format.durationInWords(std::chrono::seconds(value.toInteger()));
}

QString lobbyWords(const QJsonValue& value, const DetailContext&)
{
    switch (LobbyPolicy(value.toInt(-1))) {
    //: How chargers are met that nobody accepted yet.
    case LobbyPolicy::OpenOnPrivateNetworks: return EventDetails::tr("wait, from the local network only");
    //: How chargers are met that nobody accepted yet.
    case LobbyPolicy::Open: return EventDetails::tr("wait, from anywhere");
    //: How chargers are met that nobody accepted yet.
    case LobbyPolicy::Closed: return EventDetails::tr("are refused");
    }
    return rawValue(value);
}

QString dayCount(const QJsonValue& value, const DetailContext&)
{
    //: How long something is kept; 0 is told in other words.
    return value.toInt() > 0 ? EventDetails::tr("%n day(s)", nullptr, value.toInt()) : EventDetails::tr("for ever");
}

QString byteCount(const QJsonValue& value, const DetailContext& context)
{
    return value.toInteger() > 0 ? context.format.dataSize(value.toInteger()) : QString();
}

QString driverCostValue(const QJsonValue& value, const DetailContext&)
{
    switch (DriverCostSwitch(value.toInt(-1))) {
    //: Whether a charger tells drivers what charging costs.
    case DriverCostSwitch::AsSite: return EventDetails::tr("as the site");
    case DriverCostSwitch::On: return EventDetails::tr("on");
    case DriverCostSwitch::Off: return EventDetails::tr("off");
    }
    return rawValue(value);
}

QString bootChanges(const QJsonValue& value, const DetailContext& context);

// In the order in which they are told.
constexpr DetailText EventKeys[] = {
    {"number", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Session"), textValue},
    //: The number that a session has in the database only.
    {"transaction", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Record of the session"), sessionKey},
    //: The word that the standard (OCPP) has for a state.
    {"status", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "In OCPP"), statusValue},
    {"errorCode", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Error"), errorValue},
    {"vendorErrorCode", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Maker's code"), textValue},
    {"info", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "The charger says"), textValue},
    {"techInfo", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "The charger says"), textValue},
    {"isOutdated", nullptr, outdatedValue},
    {"reservation", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Number"), textValue},
    //: For whom a connector is reserved.
    {"for", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "For"), textValue},
    {"version", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Version"), numberValue},
    {"tags", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Tags"), numberValue},
    {"automatic", nullptr, automaticValue},
    {"station", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Charger"), stationValue},
    {"from", nullptr, changeValue},
    {"to", nullptr, changeEnd},
    {"changes", nullptr, bootChanges},
    {"vendor", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Maker"), textValue},
    {"vendorId", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Maker"), textValue},
    {"model", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Model"), textValue},
    {"serialNumber", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Serial number"), textValue},
    {"firmwareVersion", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Firmware"), textValue},
    {"meterSerialNumber", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Serial number of the meter"), textValue},
    {"message", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Message"), textValue},
    {"messageId", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Message"), textValue},
    {"data", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Data"), textValue},
    {"requestId", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Number of the request"), textValue},
    {"meterStopMilliWh", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Meter at the end"), energyValue},
    {"token", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Tag"), textValue},
    {"driftMs", nullptr, driftValue},
    {"reason", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Reason"), reasonValue},
    {"detail", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Cause"), textValue},
    {"file", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "File"), textValue},
    //: When a backup was made.
    {"madeAt", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Made"), timeValue},
    {"csr", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Request"), textValue},
    {"name", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Name"), siteValue<textValue>},
    {"address", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Address"), siteValue<textValue>},
    {"securityProfile", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Security profile"), textValue},
    {"currency", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Currency"), siteValue<textValue>},
    {"timeZone", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Time zone"), siteValue<textValue>},
    {"mainFuseA", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Main fuse"), siteValue<amperes>},
    {"phases", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Phases"), siteValue<numberValue>},
    {"voltage", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Voltage"), siteValue<volts>},
    //: Part of the main fuse that is kept free for everything else.
    {"marginPercent", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Kept free"), siteValue<percents>},
    {"lobby", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Unknown chargers"), siteValue<lobbyWords>},
    {"heartbeatIntervalS", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Sign of life every"), siteValue<durations>},
    {"commandTimeoutS", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Wait for answers"), siteValue<durations>},
    //: Who issues receipts and statements.
    {"senderName", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Sender"), siteValue<textValue>},
    {"senderAddress", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Address of the sender"), siteValue<textValue>},
    {"senderTaxId", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Tax id"), siteValue<textValue>},
    {"senderContact", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Contact"), siteValue<textValue>},
    {"senderFooter", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Below every document"), siteValue<textValue>},
    {"senderLogoBytes", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Logo"), siteValue<byteCount>},
    {"lockedMonth", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Closed month"), textValue},
    {"month", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Month"), textValue},
    //: How numbers of documents are made, such as R-{year}-{number}.
    {"pattern", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Pattern"), textValue},
    {"next", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Next number"), numberValue},
    {"days", nullptr, dayCount},
    {"chargers", QT_TRANSLATE_NOOP("forecourt::ui::EventModel", "Chargers"), numberValue},
    {"value", nullptr, driverCostValue},
    {"user", nullptr, userValue},
};

const DetailText* detailText(const QString& key)
{
    const auto it = std::find_if(std::begin(EventKeys), std::end(EventKeys),
                                 [&](const DetailText& entry) { return key == QLatin1String(entry.key); });
    return it == std::end(EventKeys) ? nullptr : it;
}

/// What a boot message said anew: "Firmware: 1.0 → 1.1".
QString bootChanges(const QJsonValue& value, const DetailContext&)
{
    QStringList parts;
    const QJsonObject changes = value.toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const QJsonObject change = it.value().toObject();
        const DetailText* known = detailText(it.key());
        parts.append(labelled(known && known->label ? EventDetails::tr(known->label) : it.key(),
                              fromTo(rawValue(change.value(QLatin1String("from"))), rawValue(change.value(QLatin1String("to"))))));
    }
    return parts.join(QStringLiteral(", "));
}

/// What an operator added to a session is told as one sentence; empty for every other event.
QString amendmentDetails(const EventRecord& event)
{
    static const QStringList verdicts{QStringLiteral("EnergyAccepted"), QStringLiteral("EnergyRefused")};
    static const QStringList changes{QStringLiteral("PersonAssigned"), QStringLiteral("NoteChanged")};
    if (event.kind != EventKind::TransactionReview)
        return {};
    const auto text = [&event](const char* key) {
        const QString value = event.data.value(QLatin1String(key)).toString().simplified();
        return value.isEmpty() ? Formatter::missing() : value;
    };
    if (event.code == QLatin1String("BookedLate"))
        //: %1 number of a session, %2 and %3 months such as 2026-05.
        return EventDetails::tr("%1: its end came after %2 was closed, it stands in the documents of %3").arg(text("number"), text("lockedMonth"), text("month"));
    if (event.code == QLatin1String("MarkedAsTest") || event.code == QLatin1String("NoTest"))
        //: What was decided about a session: %1 its number, %2 who decided.
        return EventDetails::tr("%1, by %2").arg(text("number"), text("user"));
    if (verdicts.contains(event.code))
        //: What was decided about a session: %1 its number, %2 the reason, %3 who decided.
        return EventDetails::tr("%1: %2, by %3").arg(text("number"), text("reason"), text("user"));
    if (changes.contains(event.code))
        //: What changed at a session: %1 its number, %2 before, %3 now, %4 who changed it.
        return EventDetails::tr("%1: %2 → %3, by %4").arg(text("number"), text("from"), text("to"), text("user"));
    return {};
}

} // namespace

QString eventDetails(const EventRecord& event, const api::LiveSite& site, const Formatter& format, const QDateTime& now)
{
    if (const QString words = amendmentDetails(event); !words.isEmpty())
        return words;
    const DetailContext context{event, site, format, now};
    QStringList parts;
    for (const DetailText& detail : EventKeys) {
        const auto value = event.data.constFind(QLatin1String(detail.key));
        if (value == event.data.constEnd())
            continue;
        const QString text = detail.value(*value, context);
        if (!text.isEmpty())
            parts.append(detail.label ? labelled(EventDetails::tr(detail.label), text) : text);
    }
    for (auto it = event.data.constBegin(); it != event.data.constEnd(); ++it) {
        const QString text = detailText(it.key()) ? QString() : rawValue(it.value());
        if (!text.isEmpty())
            parts.append(labelled(it.key(), text));
    }
    return parts.join(QStringLiteral(", "));
}

bool isKnownEventDetail(const QString& key)
{
    return detailText(key) != nullptr;
}

} // namespace forecourt::ui
