// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivermessages.h"

#include "core/base/currency.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace forecourt::engine {

namespace {

constexpr int LongestText = 512;
constexpr int RateDigits = 4; // a rate has ten-thousandths of a minor unit
constexpr qint64 MinutesPerHour = 60;
constexpr int MilliWhDigits = 6;     // of a kWh
constexpr int WattDigits = 3;        // of a kW

/// \a value / 10^\a digits in decimals, without zeros at the end beyond \a atLeast.
QString decimal(qint64 value, int digits, int atLeast)
{
    const bool isNegative = value < 0;
    QString text = QString::number(value).remove(QLatin1Char('-')).rightJustified(digits + 1, QLatin1Char('0'));
    qsizetype point = text.size() - digits;
    if (digits > 0)
        text.insert(point, QLatin1Char('.'));
    while (digits > atLeast && text.endsWith(QLatin1Char('0'))) {
        text.chop(1);
        --digits;
    }
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return isNegative ? QLatin1Char('-') + text : text;
}

int digitsOf(const QString& currency)
{
    return currencyDigits(currency).value_or(2);
}

/// What a driver pays for one unit: with VAT.
Rate gross(Rate rate, VatRate vat, bool isGross)
{
    if (isGross)
        return rate;
    return {rounded(Int128(rate.parts) * (VatRate::Whole + vat.basisPoints), VatRate::Whole).value_or(rate.parts)};
}

QString rateText(Rate rate, const PriceVersion& version)
{
    const int digits = digitsOf(version.currency);
    return decimal(gross(rate, version.vat, version.isGross).parts, digits + RateDigits, digits) + QLatin1Char(' ') + version.currency;
}

/// JSON numbers are read as decimals: the shortest text that gives this double is the decimal itself.
QJsonValue number(qint64 value, int digits)
{
    return QJsonValue(decimal(value, digits, 0).toDouble());
}

QJsonValue rateNumber(Rate rate, const PriceVersion& version, qint64 times = 1)
{
    return number(gross(rate, version.vat, version.isGross).parts * times, digitsOf(version.currency) + RateDigits);
}

SendVendorData message(const char* id, const QJsonObject& data)
{
    return {CostVendor, QString::fromLatin1(id), QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact))};
}

/// OCPP 1.6 has numbers for transactions.
QJsonValue idOf(const TransactionRecord& record)
{
    bool isNumber = false;
    const qint64 value = record.id.value().toLongLong(&isNumber);
    return isNumber ? QJsonValue(value) : QJsonValue(record.id.value());
}

/// What connected time costs comes on top of \a rate, whatever the car does.
std::optional<Rate> withConnected(const std::optional<Rate>& rate, const RateSet& rates)
{
    if (!rate || !rates.perMinuteConnected)
        return rate ? rate : rates.perMinuteConnected;
    return Rate{narrowed(Int128(rate->parts) + rates.perMinuteConnected->parts).value_or(rate->parts)};
}

QJsonObject chargingPrice(const RateSet& rates, const DriverPrice& price)
{
    QJsonObject charging;
    if (rates.perKwh)
        charging.insert(QStringLiteral("kWhPrice"), rateNumber(price.isEnergyFree ? Rate{} : *rates.perKwh, price.version));
    if (const auto rate = withConnected(rates.perMinuteCharging, rates))
        charging.insert(QStringLiteral("hourPrice"), rateNumber(*rate, price.version, MinutesPerHour));
    return charging;
}

std::optional<QJsonObject> idlePrice(const RateSet& rates, const PriceVersion& version)
{
    const auto rate = withConnected(rates.idlePerMinute, rates);
    if (!rate)
        return std::nullopt;
    QJsonObject idle{{QStringLiteral("hourPrice"), rateNumber(*rate, version, MinutesPerHour)}};
    if (rates.idlePerMinute)
        idle.insert(QStringLiteral("graceMinutes"), version.idleGraceS / 60);
    return idle;
}

/// What a session costs once is decided when it begins, and so a line of it.
std::optional<Rate> sessionRate(const SessionCost& cost)
{
    for (const CostLine& line : cost.lines) {
        if (line.kind == CostKind::Session)
            return line.rate;
    }
    return std::nullopt;
}

std::optional<QJsonObject> nextPeriod(const DriverPrice& price)
{
    if (price.rates.size() < 2)
        return std::nullopt;
    const ports::RatesSince& next = price.rates.at(1);
    QJsonObject period{{QStringLiteral("atTime"), next.at.toUTC().toString(Qt::ISODate)},
                       {QStringLiteral("chargingPrice"), chargingPrice(next.rates, price)}};
    if (const auto idle = idlePrice(next.rates, price.version))
        period.insert(QStringLiteral("idlePrice"), *idle);
    return period;
}

/// Values of the meter are wanted where the price changes. Source: ocpp-behaviour.md §7.
std::optional<QJsonObject> trigger(const DriverPrice& price)
{
    QJsonObject wanted;
    if (price.rates.size() > 1)
        wanted.insert(QStringLiteral("atTime"), price.rates.at(1).at.toUTC().toString(Qt::ISODate));
    if (price.nextRegisterMilliWh)
        wanted.insert(QStringLiteral("atEnergykWh"), number(*price.nextRegisterMilliWh, MilliWhDigits));
    if (price.nextPowerW)
        wanted.insert(QStringLiteral("atPowerkW"), number(*price.nextPowerW, WattDigits));
    return wanted.isEmpty() ? std::nullopt : std::optional(wanted);
}

/// The parts of \a rates as text; where \a before is given only those that differ, and never that of a session.
QString ratesText(const RateSet& rates, const PriceVersion& version, const RateSet* before)
{
    QStringList parts;
    const auto add = [&](std::optional<Rate> RateSet::*member, const QString& unit) {
        if (before && before->*member == rates.*member)
            return;
        if (rates.*member || before)
            parts.append(rateText((rates.*member).value_or(Rate{}), version) + unit);
    };
    add(&RateSet::perKwh, QStringLiteral("/kWh"));
    add(&RateSet::perMinuteCharging, QStringLiteral("/min charging"));
    add(&RateSet::perMinuteConnected, QStringLiteral("/min connected"));
    if (!before)
        add(&RateSet::perSession, {});
    add(&RateSet::idlePerMinute, version.idleGraceS > 0 ? QStringLiteral("/min idle after %1 min").arg(version.idleGraceS / 60) : QStringLiteral("/min idle"));
    return parts.join(QLatin1String(" + "));
}

/// What stands beside the rates: steps, what is free, minimum and maximum.
QStringList furtherTexts(const DriverPrice& price)
{
    const PriceVersion& version = price.version;
    QStringList texts;
    const bool isByEnergy = version.stepBasis == StepBasis::Energy;
    for (int i = 0; i < price.steps.size(); ++i) {
        if (const auto& rate = price.steps.at(i)) {
            const QString from = isByEnergy ? decimal(version.steps.at(i).from, MilliWhDigits, 0) + QLatin1String(" kWh")
                                            : decimal(version.steps.at(i).from, WattDigits, 0) + QLatin1String(" kW");
            texts.append(QLatin1String("from ") + from + QLatin1String(": ") + rateText(*rate, version) + QLatin1String("/kWh"));
        }
    }
    if (version.freeEnergy.milliWh > 0)
        texts.append(QLatin1String("first ") + decimal(version.freeEnergy.milliWh, MilliWhDigits, 0) + QLatin1String(" kWh free"));
    if (version.freeTimeS > 0)
        texts.append(QStringLiteral("first %1 min free").arg(version.freeTimeS / 60));
    if (version.minimum)
        texts.append(QLatin1String("min. ") + rateText(Rate::fromMinor(*version.minimum), version));
    if (version.maximum)
        texts.append(QLatin1String("max. ") + rateText(Rate::fromMinor(*version.maximum), version));
    return texts;
}

} // namespace

QString amountText(const Money& amount)
{
    const int digits = digitsOf(amount.currency);
    return decimal(amount.minor, digits, digits) + QLatin1Char(' ') + amount.currency;
}

QString priceText(const DriverPrice& price)
{
    QStringList parts{ratesText(price.now(), price.version, nullptr)};
    if (parts.constFirst().isEmpty())
        parts[0] = amountText({0, price.version.currency});
    for (qsizetype i = 1; i < price.rates.size(); ++i) {
        const QString changes = ratesText(price.rates.at(i).rates, price.version, &price.rates.at(i - 1).rates);
        if (!changes.isEmpty())
            parts.append(price.rates.at(i).at.toTimeZone(price.zone).toString(QStringLiteral("HH:mm")) + QLatin1String(": ") + changes);
    }
    parts += furtherTexts(price);
    QString text = parts.takeFirst();
    for (const QString& part : std::as_const(parts)) {
        if (text.size() + 2 + part.size() > LongestText)
            break;
        text += QLatin1String("; ") + part;
    }
    return text.left(LongestText);
}

SendVendorData userPriceMessage(const IdToken& token, const DriverPrice& price)
{
    return message("SetUserPrice", {{QStringLiteral("idToken"), token.value}, {QStringLiteral("priceText"), priceText(price)}});
}

SendVendorData runningCostMessage(const TransactionRecord& record, const RunningCost& cost, const DriverPrice& price, bool isIdle)
{
    QJsonObject charging = chargingPrice(price.now(), price);
    if (const auto rate = sessionRate(cost.cost))
        charging.insert(QStringLiteral("flatFee"), rateNumber(*rate, price.version));
    QJsonObject data{{QStringLiteral("transactionId"), idOf(record)},
                     {QStringLiteral("timestamp"), cost.at.toUTC().toString(Qt::ISODate)},
                     {QStringLiteral("meterValue"), record.lastRegister.value_or(record.meterStart).milliWh / 1000},
                     {QStringLiteral("cost"), number(cost.cost.total.minor, digitsOf(cost.cost.total.currency))},
                     {QStringLiteral("state"), isIdle ? QStringLiteral("Idle") : QStringLiteral("Charging")},
                     {QStringLiteral("chargingPrice"), charging}};
    if (const auto idle = idlePrice(price.now(), price.version))
        data.insert(QStringLiteral("idlePrice"), *idle);
    if (const auto next = nextPeriod(price))
        data.insert(QStringLiteral("nextPeriod"), *next);
    if (const auto wanted = trigger(price))
        data.insert(QStringLiteral("triggerMeterValue"), *wanted);
    return message("RunningCost", data);
}

SendVendorData finalCostMessage(const TransactionRecord& record, const SessionCost& cost)
{
    return message("FinalCost", {{QStringLiteral("transactionId"), idOf(record)},
                                 {QStringLiteral("cost"), number(cost.total.minor, digitsOf(cost.total.currency))},
                                 {QStringLiteral("priceText"), amountText(cost.total)}});
}

} // namespace forecourt::engine
