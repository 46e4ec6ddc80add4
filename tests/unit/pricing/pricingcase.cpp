// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/pricing/pricingcase.h"

#include "core/domain/pricejson.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace forecourt::tests {

namespace {

QDateTime timeOf(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
}

std::optional<QDateTime> optionalTime(const QJsonObject& object, const char* key)
{
    return object.contains(QLatin1String(key)) ? std::optional(timeOf(object.value(QLatin1String(key)))) : std::nullopt;
}

std::optional<Energy> optionalEnergy(const QJsonObject& object, const char* key)
{
    return object.contains(QLatin1String(key)) ? std::optional(Energy::fromWh(object.value(QLatin1String(key)).toInteger())) : std::nullopt;
}

std::optional<ChargingState> stateOf(const QString& name)
{
    static const QHash<QString, ChargingState> names{
        {QStringLiteral("none"), ChargingState::None},
        {QStringLiteral("evConnected"), ChargingState::EvConnected},
        {QStringLiteral("charging"), ChargingState::Charging},
        {QStringLiteral("suspendedEv"), ChargingState::SuspendedEv},
        {QStringLiteral("suspendedEvse"), ChargingState::SuspendedEvse},
        {QStringLiteral("finishing"), ChargingState::Finishing},
    };
    const auto it = names.constFind(name);
    return it == names.cend() ? std::nullopt : std::optional(*it);
}

TransactionFlags flagsOf(const QJsonArray& names, QString& problem)
{
    static const QHash<QString, TransactionFlag> known{
        {QStringLiteral("energyImplausible"), TransactionFlag::EnergyImplausible},
        {QStringLiteral("energyAccepted"), TransactionFlag::EnergyAccepted},
        {QStringLiteral("test"), TransactionFlag::Test},
    };
    TransactionFlags flags;
    for (const QJsonValue name : names) {
        const auto it = known.constFind(name.toString());
        if (it == known.cend())
            problem = QStringLiteral("unknown flag ") + name.toString();
        else
            flags |= *it;
    }
    return flags;
}

SessionFacts factsFrom(const QJsonObject& object, QString& problem)
{
    SessionFacts facts;
    facts.startedAt = timeOf(object.value(QLatin1String("startedAt")));
    facts.stoppedAt = optionalTime(object, "stoppedAt");
    facts.unpluggedAt = optionalTime(object, "unpluggedAt");
    facts.now = optionalTime(object, "now");
    facts.meterStart = optionalEnergy(object, "meterStartWh");
    facts.meterStop = optionalEnergy(object, "meterStopWh");
    facts.energyByPower = optionalEnergy(object, "energyByPowerWh");
    facts.group = object.value(QLatin1String("group")).toString();
    facts.flags = flagsOf(object.value(QLatin1String("flags")).toArray(), problem);
    const QJsonArray values = object.value(QLatin1String("values")).toArray();
    for (const QJsonValue value : values)
        facts.values.append({timeOf(value[0]), Energy::fromWh(value[1].toInteger())});
    const QJsonArray states = object.value(QLatin1String("states")).toArray();
    for (const QJsonValue value : states) {
        const auto state = stateOf(value[1].toString());
        if (!state)
            problem = QStringLiteral("unknown state ") + value[1].toString();
        facts.states.append({timeOf(value[0]), state.value_or(ChargingState::None), value[2].toBool()});
    }
    if (!facts.startedAt.isValid())
        problem = QStringLiteral("no start");
    return facts;
}

PricingCase caseFrom(const QJsonObject& object)
{
    PricingCase made;
    made.name = object.value(QLatin1String("name")).toString();
    made.zone = QTimeZone(object.value(QLatin1String("zone")).toString().toLatin1());
    made.expected = object.value(QLatin1String("expected")).toObject();
    made.facts = factsFrom(object.value(QLatin1String("facts")).toObject(), made.problem);
    if (!made.zone.isValid())
        made.problem = QStringLiteral("unknown zone");
    if (const auto version = priceVersionFromJson(object.value(QLatin1String("version")).toObject()))
        made.version = *version;
    else
        made.problem = version.error().detail;
    const QJsonArray holidays = object.value(QLatin1String("holidays")).toArray();
    for (const QJsonValue value : holidays) {
        if (const auto holiday = holidayFromJson(value.toObject()))
            made.holidays.append(*holiday);
        else
            made.problem = holiday.error().detail;
    }
    const QJsonArray arithmetic = object.value(QLatin1String("arithmetic")).toArray();
    for (const QJsonValue line : arithmetic)
        made.arithmetic.append(line.toString());
    return made;
}

} // namespace

QList<PricingCase> readPricingCases(const QString& folder)
{
    QList<PricingCase> cases;
    const QDir directory(folder);
    const QStringList names = directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(directory.filePath(name));
        QJsonParseError error;
        const bool isOpen = file.open(QIODevice::ReadOnly);
        const QJsonDocument document = QJsonDocument::fromJson(isOpen ? file.readAll() : QByteArray(), &error);
        if (error.error != QJsonParseError::NoError)
            cases.append({name, error.errorString(), {}, {}, {}, {}, {}, {}});
        const QJsonArray list = document.object().value(QLatin1String("cases")).toArray();
        for (const QJsonValue value : list) {
            cases.append(caseFrom(value.toObject()));
            cases.last().name.prepend(name.chopped(5) + QStringLiteral(": "));
        }
    }
    return cases;
}

} // namespace forecourt::tests
