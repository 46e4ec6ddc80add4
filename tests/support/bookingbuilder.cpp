// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bookingbuilder.h"

#include <QRandomGenerator>

namespace forecourt::tests {

namespace {

constexpr qint64 MilliWhOfKwh = 1'000'000;

Money euros(qint64 minor)
{
    return {minor, QStringLiteral("EUR")};
}

CostLine lineOf(CostKind kind, qint64 quantity, qint64 partsPerUnit, CostUnit unit, Rate rate, VatRate vat)
{
    const qint64 amount = charged(quantity, partsPerUnit, rate).value_or(0);
    const VatSplit split = withVat(amount, vat, true).value_or(VatSplit{});
    CostLine line;
    line.kind = kind;
    line.quantity = quantity;
    line.unit = unit;
    line.rate = rate;
    line.vatRate = vat;
    line.net = euros(split.net);
    line.vat = euros(split.vat);
    line.gross = euros(split.gross);
    return line;
}

SessionCost costOf(std::optional<Energy> energy, Rate rate, VatRate vat)
{
    SessionCost cost;
    cost.net = cost.vat = cost.total = euros(0);
    cost.energy = energy;
    cost.priceName = QStringLiteral("Standard");
    cost.versionNumber = 2;
    if (energy)
        cost.lines.append(lineOf(CostKind::Energy, energy->milliWh, MilliWhOfKwh, CostUnit::KilowattHour, rate, vat));
    cost.lines.append(lineOf(CostKind::Session, 1, 1, CostUnit::Piece, Rate::fromMinor(50), vat));
    for (const CostLine& line : cost.lines) {
        cost.net.minor += line.net.minor;
        cost.vat.minor += line.vat.minor;
        cost.total.minor += line.gross.minor;
    }
    cost.vatTotals = {{vat, cost.net, cost.vat, cost.total}};
    return cost;
}

void turn(SessionCost& cost)
{
    for (Money* amount : {&cost.net, &cost.vat, &cost.total})
        amount->minor = -amount->minor;
    for (VatTotal& part : cost.vatTotals)
        part = {part.rate, euros(-part.net.minor), euros(-part.vat.minor), euros(-part.gross.minor)};
    for (CostLine& line : cost.lines) {
        line.quantity = -line.quantity;
        line.net.minor = -line.net.minor;
        line.vat.minor = -line.vat.minor;
        line.gross.minor = -line.gross.minor;
    }
    if (cost.energy)
        cost.energy = Energy{-cost.energy->milliWh};
}

} // namespace

Booking aBooking(qint64 id, qint64 wattHours)
{
    Booking booking;
    booking.id = BookingId(id);
    booking.month = {2026, 5};
    booking.transaction = TransactionKey(id);
    booking.number = QStringLiteral("2026-%1").arg(id, 6, 10, QLatin1Char('0'));
    booking.startedAt = QDateTime(QDate(2026, 5, 5), QTime(7, 12), Qt::UTC).addSecs(id * 61);
    booking.stoppedAt = booking.startedAt.addSecs(5'280);
    booking.bookedAt = booking.stoppedAt;
    booking.station = StationId(QStringLiteral("CP-1"));
    booking.stationName = QStringLiteral("Bay 4");
    booking.evse = EvseId(1);
    booking.token = QStringLiteral("04A1B2C3");
    booking.person = PersonId(7);
    booking.personName = QStringLiteral("A. Weber");
    booking.group = QStringLiteral("Flat 12");
    booking.meterStart = Energy::fromWh(1'234'567);
    booking.meterStop = *booking.meterStart + Energy::fromWh(wattHours);
    booking.cost = costOf(Energy::fromWh(wattHours), Rate::fromMinor(35), VatRate{1900});
    return booking;
}

QList<Booking> randomBookings(int count, quint32 seed)
{
    static const QStringList names{QStringLiteral("A. Weber"), QStringLiteral("=HYPERLINK(\"http://x\")"), QStringLiteral("Müller, \"Max\""),
                                   QStringLiteral("@cmd"), QString(), QStringLiteral("Nguyen-Hofmeister and Partners of the Second Floor")};
    QRandomGenerator random(seed);
    QList<Booking> bookings;
    bookings.reserve(count);
    for (int i = 1; i <= count; ++i) {
        Booking booking = aBooking(i);
        const bool hasEnergy = random.bounded(50) != 0;
        const auto energy = hasEnergy ? std::optional(Energy{random.bounded(90'000'000)}) : std::nullopt;
        booking.cost = costOf(energy, Rate{290'000 + random.bounded(200'000)}, VatRate{random.bounded(3) == 0 ? 700 : 1900});
        booking.meterStop = energy ? std::optional(*booking.meterStart + *energy) : std::nullopt;
        const int name = random.bounded(int(names.size()));
        booking.personName = names.at(name);
        booking.person = booking.personName.isEmpty() ? std::nullopt : std::optional(PersonId(name + 1));
        booking.startedAt = QDateTime(QDate(2026, 5, 1), QTime(0, 0), Qt::UTC).addSecs(random.bounded(2'600'000));
        booking.stoppedAt = booking.startedAt.addSecs(60 + random.bounded(40'000));
        if (random.bounded(40) == 0) {
            booking.kind = BookingKind::Reversal;
            booking.reason = QStringLiteral("the meter was read wrongly");
            turn(booking.cost);
        }
        bookings.append(booking);
    }
    return bookings;
}

} // namespace forecourt::tests
