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

/// The price of energy that counts just now: that of the newest line of it.
std::optional<Rate> energyRate(const SessionCost& cost, const PriceVersion& version)
{
    for (auto line = cost.lines.crbegin(); line != cost.lines.crend(); ++line) {
        if (line->kind == CostKind::Energy)
            return line->rate;
    }
    return version.rates.perKwh;
}

} // namespace

QString amountText(const Money& amount)
{
    const int digits = digitsOf(amount.currency);
    return decimal(amount.minor, digits, digits) + QLatin1Char(' ') + amount.currency;
}

QString priceText(const PriceVersion& version)
{
    QStringList parts;
    const auto add = [&](const std::optional<Rate>& rate, const char* unit) {
        if (rate && rate->parts != 0)
            parts.append(rateText(*rate, version) + QString::fromLatin1(unit));
    };
    const auto addAll = [&](const RateSet& rates) {
        add(rates.perKwh, "/kWh");
        add(rates.perMinuteCharging, "/min");
        add(rates.perMinuteConnected, "/min");
        add(rates.perSession, "");
    };
    addAll(version.rates);
    QString text = parts.join(QLatin1String(" + "));
    for (const PriceBand& band : version.bands) {
        parts.clear();
        addAll(band.rates);
        if (!parts.isEmpty())
            text += (text.isEmpty() ? QString() : QStringLiteral("; ")) + band.name + QLatin1String(": ") + parts.join(QLatin1String(" + "));
    }
    if (text.isEmpty())
        text = amountText({0, version.currency});
    return text.left(LongestText);
}

SendVendorData userPriceMessage(const IdToken& token, const PriceVersion& version)
{
    return message("SetUserPrice", {{QStringLiteral("idToken"), token.value}, {QStringLiteral("priceText"), priceText(version)}});
}

SendVendorData runningCostMessage(const TransactionRecord& record, const RunningCost& cost, const PriceVersion& version, bool isIdle)
{
    QJsonObject charging;
    if (const auto rate = energyRate(cost.cost, version))
        charging.insert(QStringLiteral("kWhPrice"), rateNumber(*rate, version));
    if (version.rates.perMinuteCharging)
        charging.insert(QStringLiteral("hourPrice"), rateNumber(*version.rates.perMinuteCharging, version, MinutesPerHour));
    if (version.rates.perSession)
        charging.insert(QStringLiteral("flatFee"), rateNumber(*version.rates.perSession, version));
    QJsonObject data{{QStringLiteral("transactionId"), idOf(record)},
                     {QStringLiteral("timestamp"), cost.at.toUTC().toString(Qt::ISODate)},
                     {QStringLiteral("meterValue"), record.lastRegister.value_or(record.meterStart).milliWh / 1000},
                     {QStringLiteral("cost"), number(cost.cost.total.minor, digitsOf(cost.cost.total.currency))},
                     {QStringLiteral("state"), isIdle ? QStringLiteral("Idle") : QStringLiteral("Charging")},
                     {QStringLiteral("chargingPrice"), charging}};
    if (version.rates.idlePerMinute) {
        data.insert(QStringLiteral("idlePrice"),
                    QJsonObject{{QStringLiteral("graceMinutes"), version.idleGraceS / 60},
                                {QStringLiteral("hourPrice"), rateNumber(*version.rates.idlePerMinute, version, MinutesPerHour)}});
    }
    return message("RunningCost", data);
}

SendVendorData finalCostMessage(const TransactionRecord& record, const SessionCost& cost)
{
    return message("FinalCost", {{QStringLiteral("transactionId"), idOf(record)},
                                 {QStringLiteral("cost"), number(cost.total.minor, digitsOf(cost.total.currency))},
                                 {QStringLiteral("priceText"), amountText(cost.total)}});
}

} // namespace forecourt::engine
