// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/paperstore.h"

#include "core/domain/pricejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <array>

namespace forecourt::documents {

namespace {

constexpr QByteArrayView Mark("FPD1"); ///< Forecourt printed document, first form
constexpr quint32 LongestText = 512U * 1024 * 1024;
constexpr std::array<const char*, 4> KindNames{"receipt", "statement", "creditNote", "monthList"};
constexpr std::array<const char*, 3> BookingNames{"charge", "reversal", "correction"};

template<class E, size_t Count>
bool enumFrom(const std::array<const char*, Count>& names, const QJsonValue& value, E& to)
{
    for (size_t i = 0; i < Count; ++i) {
        if (value.toString() == QLatin1String(names[i])) {
            to = E(i);
            return true;
        }
    }
    return false;
}

QString instant(const QDateTime& at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime instantFrom(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QJsonObject toObject(const PaperRow& row)
{
    QJsonObject object{{QStringLiteral("booking"), row.booking.value()},
                       {QStringLiteral("kind"), QLatin1String(BookingNames.at(size_t(row.kind)))},
                       {QStringLiteral("late"), row.isLate},
                       {QStringLiteral("number"), row.number},
                       {QStringLiteral("start"), instant(row.startedAt)},
                       {QStringLiteral("end"), instant(row.stoppedAt)},
                       {QStringLiteral("station"), row.station.value()},
                       {QStringLiteral("stationName"), row.stationName},
                       {QStringLiteral("evse"), row.evse},
                       {QStringLiteral("connectorName"), row.connectorName},
                       {QStringLiteral("token"), row.token},
                       {QStringLiteral("person"), row.personName},
                       {QStringLiteral("group"), row.group},
                       {QStringLiteral("cost"), toJson(row.cost)},
                       {QStringLiteral("reason"), row.reason},
                       {QStringLiteral("signed"), row.hasSignedData}};
    if (row.meterStart)
        object.insert(QLatin1String("meterStart"), row.meterStart->milliWh);
    if (row.meterStop)
        object.insert(QLatin1String("meterStop"), row.meterStop->milliWh);
    return object;
}

std::optional<Energy> readingFrom(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(Energy{value.toInteger()}) : std::nullopt;
}

Result<PaperRow> rowFrom(const QJsonObject& object, const QString& path)
{
    PaperRow row;
    const Result<SessionCost> cost = sessionCostFromJson(object.value(QLatin1String("cost")).toObject());
    if (!cost)
        return failure(ErrorCode::InvalidInput, cost.error().detail, {path + QLatin1String(".cost.") + cost.error().args.value(0)});
    if (!enumFrom(BookingNames, object.value(QLatin1String("kind")), row.kind))
        return failure(ErrorCode::InvalidInput, QStringLiteral("unknown kind"), {path + QLatin1String(".kind")});
    row.booking = BookingId(object.value(QLatin1String("booking")).toInteger());
    row.isLate = object.value(QLatin1String("late")).toBool();
    row.number = object.value(QLatin1String("number")).toString();
    row.startedAt = instantFrom(object.value(QLatin1String("start")));
    row.stoppedAt = instantFrom(object.value(QLatin1String("end")));
    row.station = StationId(object.value(QLatin1String("station")).toString());
    row.stationName = object.value(QLatin1String("stationName")).toString();
    row.evse = object.value(QLatin1String("evse")).toInt(1);
    row.connectorName = object.value(QLatin1String("connectorName")).toString();
    row.token = object.value(QLatin1String("token")).toString();
    row.personName = object.value(QLatin1String("person")).toString();
    row.group = object.value(QLatin1String("group")).toString();
    row.cost = *cost;
    row.reason = object.value(QLatin1String("reason")).toString();
    row.hasSignedData = object.value(QLatin1String("signed")).toBool();
    row.meterStart = readingFrom(object.value(QLatin1String("meterStart")));
    row.meterStop = readingFrom(object.value(QLatin1String("meterStop")));
    return row;
}

QJsonObject toObject(const PaperSender& sender)
{
    return {{QStringLiteral("name"), sender.text.name},
            {QStringLiteral("address"), sender.text.address},
            {QStringLiteral("taxId"), sender.text.taxId},
            {QStringLiteral("contact"), sender.text.contact},
            {QStringLiteral("footer"), sender.text.footer},
            {QStringLiteral("logo"), QString::fromLatin1(sender.text.logo.toBase64())},
            {QStringLiteral("timeZone"), QString::fromLatin1(sender.timeZone)}};
}

PaperSender senderFrom(const QJsonObject& object)
{
    const auto text = [&object](const char* key) { return object.value(QLatin1String(key)).toString(); };
    return {{text("name"), text("address"), text("taxId"), text("contact"), text("footer"), QByteArray::fromBase64(text("logo").toLatin1())},
            text("timeZone").toLatin1()};
}

/// The totals in the form of a cost: it has net, VAT by rate and gross already.
QJsonObject toObject(const BookingTotals& totals)
{
    SessionCost sums;
    sums.vatTotals = totals.vatTotals;
    sums.net = totals.net;
    sums.vat = totals.vat;
    sums.total = totals.gross;
    sums.energy = totals.energy;
    return {{QStringLiteral("sums"), toJson(sums)},
            {QStringLiteral("sessions"), totals.sessions},
            {QStringLiteral("withoutEnergy"), totals.withoutEnergy}};
}

Result<BookingTotals> totalsFrom(const QJsonObject& object)
{
    const Result<SessionCost> sums = sessionCostFromJson(object.value(QLatin1String("sums")).toObject());
    if (!sums)
        return failure(ErrorCode::InvalidInput, sums.error().detail, {QLatin1String("totals.") + sums.error().args.value(0)});
    BookingTotals totals;
    totals.net = sums->net;
    totals.vat = sums->vat;
    totals.gross = sums->total;
    totals.vatTotals = sums->vatTotals;
    totals.energy = sums->energy.value_or(Energy{});
    totals.sessions = object.value(QLatin1String("sessions")).toInteger();
    totals.withoutEnergy = object.value(QLatin1String("withoutEnergy")).toInteger();
    return totals;
}

} // namespace

QByteArray packed(const PaperDocument& document)
{
    QJsonArray rows;
    for (const PaperRow& row : document.rows)
        rows.append(toObject(row));
    const QJsonObject object{{QStringLiteral("kind"), QLatin1String(KindNames.at(size_t(document.kind)))},
                             {QStringLiteral("number"), document.number},
                             {QStringLiteral("issuedAt"), instant(document.issuedAt)},
                             {QStringLiteral("sender"), toObject(document.sender)},
                             {QStringLiteral("recipient"), document.recipient},
                             {QStringLiteral("month"), document.month.number()},
                             {QStringLiteral("cancels"), document.cancels},
                             {QStringLiteral("cancelsIssuedAt"), instant(document.cancelsIssuedAt)},
                             {QStringLiteral("reason"), document.reason},
                             {QStringLiteral("rows"), rows},
                             {QStringLiteral("totals"), toObject(document.totals)}};
    return QByteArray(Mark.data(), Mark.size()) + qCompress(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<PaperDocument> unpacked(const QByteArray& content)
{
    const auto wrong = [](const char* what) { return failure(ErrorCode::InvalidInput, QStringLiteral("stored document: ") + QLatin1String(what), {QLatin1String(what)}); };
    if (!content.startsWith(Mark))
        return wrong("mark");
    const QByteArray body = content.mid(Mark.size());
    // the length stands in front: never unpack what claims to be larger than any document
    if (body.size() < 4 || qFromBigEndian<quint32>(body.constData()) > LongestText)
        return wrong("length");
    const QJsonDocument json = QJsonDocument::fromJson(qUncompress(body));
    if (!json.isObject())
        return wrong("form");
    const QJsonObject object = json.object();
    PaperDocument document;
    if (!enumFrom(KindNames, object.value(QLatin1String("kind")), document.kind))
        return wrong("kind");
    document.number = object.value(QLatin1String("number")).toString();
    document.issuedAt = instantFrom(object.value(QLatin1String("issuedAt")));
    document.sender = senderFrom(object.value(QLatin1String("sender")).toObject());
    document.recipient = object.value(QLatin1String("recipient")).toString();
    document.month = BillingMonth::ofNumber(object.value(QLatin1String("month")).toInt());
    document.cancels = object.value(QLatin1String("cancels")).toString();
    document.cancelsIssuedAt = instantFrom(object.value(QLatin1String("cancelsIssuedAt")));
    document.reason = object.value(QLatin1String("reason")).toString();
    const QJsonArray rows = object.value(QLatin1String("rows")).toArray();
    for (int i = 0; i < int(rows.size()); ++i) {
        Result<PaperRow> row = rowFrom(rows.at(i).toObject(), QStringLiteral("rows.%1").arg(i));
        if (!row)
            return tl::unexpected(row.error());
        document.rows.append(std::move(*row));
    }
    const Result<BookingTotals> totals = totalsFrom(object.value(QLatin1String("totals")).toObject());
    if (!totals)
        return tl::unexpected(totals.error());
    document.totals = *totals;
    return document;
}

} // namespace forecourt::documents
