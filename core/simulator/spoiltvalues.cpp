// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/spoiltvalues.h"

#include <QDateTime>

namespace forecourt::simulator::spoil {

namespace {

QJsonValue changed(const QJsonValue& value, const QString& key, const std::function<QString(const QString&)>& change)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        everyText(object, key, change);
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto it = array.begin(); it != array.end(); ++it)
            *it = changed(*it, key, change);
        return array;
    }
    return value;
}

} // namespace

void everyText(QJsonObject& object, const QString& key, const std::function<QString(const QString&)>& change)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonValue value = *it;
        *it = it.key() == key && value.isString() ? QJsonValue(change(value.toString())) : changed(value, key, change);
    }
}

void everyObject(QJsonArray& array, const std::function<void(QJsonObject&)>& change)
{
    for (auto it = array.begin(); it != array.end(); ++it) {
        QJsonObject object = it->toObject();
        change(object);
        *it = object;
    }
}

void everySample(QJsonArray& meterValues, const std::function<void(QJsonObject&)>& change)
{
    everyObject(meterValues, [&change](QJsonObject& meterValue) {
        QJsonArray samples = meterValue.value(QLatin1String("sampledValue")).toArray();
        everyObject(samples, change);
        meterValue[QLatin1String("sampledValue")] = samples;
    });
}

bool isEnergyRegister(const QJsonObject& sample)
{
    const QString measurand = sample.value(QLatin1String("measurand")).toString();
    return measurand.isEmpty() || measurand == QLatin1String("Energy.Active.Import.Register");
}

void addEmptyValues(QJsonArray& meterValues)
{
    if (meterValues.isEmpty())
        return;
    QJsonObject first = meterValues.at(0).toObject();
    QJsonArray samples = first.value(QLatin1String("sampledValue")).toArray();
    samples.append(QJsonObject{{QStringLiteral("value"), QString()}, {QStringLiteral("measurand"), QStringLiteral("Temperature")}});
    for (auto it = samples.begin(); it != samples.end(); ++it) {
        QJsonObject sample = it->toObject();
        const QString value = sample.value(QLatin1String("value")).toString();
        if (!value.isEmpty())
            sample[QLatin1String("value")] = QLatin1Char(' ') + value + QLatin1Char(' ');
        *it = sample;
    }
    QJsonObject empty = first;
    first[QLatin1String("sampledValue")] = samples;
    empty[QLatin1String("sampledValue")] = QJsonArray();
    meterValues[0] = first;
    meterValues.append(empty);
}

void reverseOrder(QJsonArray& meterValues)
{
    if (meterValues.isEmpty())
        return;
    QJsonObject older = meterValues.at(0).toObject();
    const QDateTime time =
        QDateTime::fromString(older.value(QLatin1String("timestamp")).toString(), Qt::ISODateWithMs).addSecs(-30);
    older[QLatin1String("timestamp")] = time.toUTC().toString(Qt::ISODateWithMs);
    meterValues.append(older);
}

void spoilUnit(QJsonObject& sample)
{
    const QLatin1String unit("unit");
    const QString measurand = sample.value(QLatin1String("measurand")).toString();
    if (measurand == QLatin1String("Temperature"))
        sample[unit] = QStringLiteral("Celcius");
    else if (measurand == QLatin1String("Frequency"))
        sample[unit] = QStringLiteral("Hertz");
    else if (measurand == QLatin1String("Power.Active.Import"))
        sample[unit] = QStringLiteral("Wh");
}

void spoilKey(QJsonObject& entry, bool withTypes, bool withCase)
{
    const QLatin1String value("value");
    const QString name = entry.value(QLatin1String("key")).toString();
    if (withTypes && entry.contains(value)) {
        const QString text = entry.value(value).toString();
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        if (isNumber)
            entry[value] = number;
        else if (text == QLatin1String("true") || text == QLatin1String("false"))
            entry[value] = text == QLatin1String("true");
        else if (text.isEmpty())
            entry[value] = QJsonValue::Null;
    }
    if (!withCase)
        return;
    if (name == QLatin1String("NumberOfConnectors"))
        entry[value] = QString();
    if (name == QLatin1String("SupportedFeatureProfiles"))
        entry[value] = entry.value(value).toString().replace(QLatin1Char(','), QLatin1String(" , "));
    entry[QLatin1String("key")] = name.left(1).toLower() + name.mid(1);
}

void spoilSchedule(QJsonObject& response)
{
    const QString scheduleKey = QStringLiteral("chargingSchedule");
    const QString periodsKey = QStringLiteral("chargingSchedulePeriod");
    QJsonObject schedule = response.value(scheduleKey).toObject();
    QJsonArray periods = schedule.value(periodsKey).toArray();
    everyObject(periods, [](QJsonObject& period) {
        period[QLatin1String("startPeriod")] = period.value(QLatin1String("startPeriod")).toDouble() + 0.5;
    });
    schedule[periodsKey] = periods;
    response[scheduleKey] = schedule;
}

} // namespace forecourt::simulator::spoil
