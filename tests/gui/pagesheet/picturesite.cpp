// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/pagesheet/picturesite.h"

#include "tests/support/sitebuilder.h"

namespace forecourt::tests {

namespace {

const QString Euro = QStringLiteral("EUR");

MonthSummary pictureMonth(int month, qint64 gross, qint64 sessions, const std::optional<QDateTime>& lockedAt)
{
    MonthSummary summary;
    summary.month = {2026, month};
    summary.lockedAt = lockedAt;
    summary.lockedBy = lockedAt ? QStringLiteral("Eva") : QString();
    BookingTotals totals;
    totals.gross = {gross, Euro};
    totals.net = {gross * 100 / 119, Euro};
    totals.vat = {gross - gross * 100 / 119, Euro};
    totals.sessions = sessions;
    totals.energy = Energy::fromWh(sessions * 12'500);
    summary.totals = {totals};
    summary.documents = lockedAt ? 3 : 0;
    summary.undecided = lockedAt ? 0 : 2;
    return summary;
}

BillingCase pictureCase(qint64 key, CaseKind kind, const QDateTime& now)
{
    BillingCase one;
    one.record = aTransaction(key).at(QStringLiteral("BAY-1"), 1).by(QStringLiteral("04A2"), QStringLiteral("A. Weber")).record;
    one.record.number = QStringLiteral("2026-%1").arg(key, 6, 10, QLatin1Char('0'));
    one.record.state = TransactionState::EndUnknown;
    one.record.startedAt = now.addSecs(-7'200 - key * 60);
    one.kinds = {kind};
    one.recorded.startedAt = one.record.startedAt;
    one.recorded.meterStart = Energy{0};
    one.counting = one.recorded;
    Evidence last;
    last.kind = EvidenceKind::LastValue;
    last.at = now.addSecs(-600);
    last.energy = Energy::fromWh(12'410);
    one.evidence = {last};
    SessionValues proposed = one.recorded;
    proposed.stoppedAt = last.at;
    proposed.meterStop = last.energy;
    one.proposed = proposed;
    one.proposedCost = Money{434, Euro};
    return one;
}

DocumentRecord pictureDocument(qint64 id, DocumentKind kind, const QString& recipient, qint64 gross, const QDateTime& at)
{
    DocumentRecord record;
    record.id = DocumentId(id);
    record.number = QStringLiteral("%1-2026-%2").arg(kind == DocumentKind::Receipt ? QStringLiteral("R") : QStringLiteral("S")).arg(id, 5, 10, QLatin1Char('0'));
    record.kind = kind;
    record.recipient = recipient;
    record.scope.month = {2026, 4};
    record.gross = {gross, Euro};
    record.net = {gross * 100 / 119, Euro};
    record.vat = {gross - gross * 100 / 119, Euro};
    record.sessions = kind == DocumentKind::Receipt ? 1 : 11;
    record.issuedAt = at;
    record.issuedBy = QStringLiteral("Eva");
    return record;
}

ReportFigures pictureFigures(int day)
{
    ReportFigures figures;
    figures.sessions = 9 + day * 7 % 11;
    figures.energy = Energy::fromWh(figures.sessions * 13'300);
    figures.gross = {{figures.sessions * 465, Euro}};
    figures.net = {{figures.sessions * 391, Euro}};
    figures.occupiedS = figures.sessions * 7'900;
    figures.connectorS = 8 * 86'400;
    figures.onlineS = 5 * 86'400 - day * 310;
    figures.stationS = 5 * 86'400;
    figures.faultedS = day % 5 == 0 ? 4'200 : 0;
    figures.failures[std::size_t(AlertKind::Fault)] = day % 5 == 0 ? 1 : 0;
    figures.failures[std::size_t(AlertKind::Offline)] = day % 3 == 0 ? 1 : 0;
    return figures;
}

void addFigures(ReportFigures& sum, const ReportFigures& more)
{
    sum.sessions += more.sessions;
    sum.energy = Energy{sum.energy.milliWh + more.energy.milliWh};
    sum.gross = {{(sum.gross.isEmpty() ? 0 : sum.gross.first().minor) + more.gross.first().minor, Euro}};
    sum.net = {{(sum.net.isEmpty() ? 0 : sum.net.first().minor) + more.net.first().minor, Euro}};
    sum.occupiedS += more.occupiedS;
    sum.connectorS += more.connectorS;
    sum.onlineS += more.onlineS;
    sum.stationS += more.stationS;
    sum.faultedS += more.faultedS;
    for (std::size_t kind = 0; kind < sum.failures.size(); ++kind)
        sum.failures[kind] += more.failures[kind];
}

Report pictureReport(const QDateTime& now)
{
    Report report;
    const QDateTime midnight(now.date().addDays(-29), QTime(0, 0), Qt::UTC);
    for (int day = 0; day < 30; ++day) {
        const ReportRow row{midnight.addDays(day), midnight.addDays(day + 1), pictureFigures(day)};
        addFigures(report.totals, row.figures);
        report.rows.append(row);
    }
    for (const char* const station : {"BAY-1", "BAY-2", "BAY-3", "BAY-5", "YARD-DC"}) {
        const int number = static_cast<int>(report.stations.size());
        StationReport one{StationId(QLatin1String(station)), {}};
        for (int day = 0; day < 5 + number; ++day)
            addFigures(one.figures, pictureFigures(day));
        report.stations.append(one);
    }
    for (std::size_t day = 0; day < 7; ++day) {
        for (std::size_t hour = 6; hour < 22; ++hour) {
            report.busyS[day][hour] = qint64((hour * 7 + day * 3) % 11) * 1'300;
            report.starts[day][hour] = qint64((hour * 5 + day) % 6);
        }
    }
    return report;
}

InstalledProfile pictureLimit(int id, qint64 tenthsOfAmperes, const QDateTime& at)
{
    InstalledProfile one;
    one.evse = EvseId(id);
    one.profile.id = id;
    one.profile.stackLevel = id;
    one.profile.kind = ChargingProfileKind::Relative;
    one.profile.schedule.periods = {ChargingPeriod{0, tenthsOfAmperes, std::nullopt}, ChargingPeriod{3'600, tenthsOfAmperes / 2, std::nullopt}};
    one.at = at;
    one.user = QStringLiteral("Eva");
    one.command = CommandId(id);
    one.standing = ProfileStanding::Confirmed;
    return one;
}

} // namespace

void fillPictureAccounts(FakeBilling& billing, const QDateTime& now)
{
    billing.summaries = {pictureMonth(5, 6'524, 14, std::nullopt), pictureMonth(4, 17'931, 41, std::nullopt),
                         pictureMonth(3, 21'460, 49, now.addDays(-30))};
    billing.flight.findings = {{PreflightKind::Undecided, PreflightWeight::Warns, 2, {}},
                               {PreflightKind::WithoutPerson, PreflightWeight::Warns, 4, {}},
                               {PreflightKind::Tests, PreflightWeight::Tells, 1, {}}};
    billing.open = {pictureCase(106, CaseKind::NeverStopped, now), pictureCase(101, CaseKind::Negative, now)};
    billing.costOfValues.total = Money{434, Euro};
    billing.issued = {pictureDocument(1, DocumentKind::Statement, QStringLiteral("A. Weber"), 8'112, now.addDays(-30)),
                      pictureDocument(2, DocumentKind::Statement, QStringLiteral("M. Okafor"), 9'348, now.addDays(-30)),
                      pictureDocument(3, DocumentKind::Receipt, QStringLiteral("Guest card 7"), 1'104, now.addDays(-2))};
    billing.numberRanges.clear();
    for (const auto& [kind, pattern, next] : {std::tuple{DocumentKind::Receipt, "R-{year}-{number:5}", 4}, std::tuple{DocumentKind::Statement, "S-{year}-{number:5}", 3}}) {
        NumberRange range;
        range.kind = kind;
        range.pattern = QLatin1String(pattern);
        range.next = next;
        range.nextText = numberText(range.pattern, 2026, range.next);
        range.issued = next - 1;
        billing.numberRanges.append(range);
    }
    billing.answer = pictureReport(now);
    billing.driverStates = {{StationId(QStringLiteral("BAY-3")), true, DriverCostSwitch::AsSite, true, {}},
                            {StationId(QStringLiteral("YARD-DC")), std::nullopt, DriverCostSwitch::AsSite, false, {}}};
}

void fillPicturePrices(FakePrices& prices, const QDateTime& now)
{
    const PriceId standard = prices.add(QStringLiteral("Standard AC"), Rate::fromMinor(35), now.addDays(-90));
    prices.add(QStringLiteral("DC fast"), Rate::fromMinor(55), now.addDays(-90));
    prices.assignToSite(standard);
    PriceBook book = prices.now();
    const QList<BandSlot> nights{{BandSlot::EveryDay, 0, 6 * 60, 0}, {BandSlot::EveryDay, 22 * 60, BandSlot::MinutesOfDay, 0}};
    for (PriceVersion& version : book.versions) {
        if (version.price != standard)
            continue;
        PriceBand night{QStringLiteral("Night"), {}};
        night.rates.perKwh = Rate::fromMinor(29);
        version.bands = {night};
        version.week = nights;
        version.exceptions = {{QStringLiteral("Village fair"), QDate(2026, 7, 3), QDate(2026, 7, 5), {{BandSlot::EveryDay, 0, 9 * 60, 0}}}};
    }
    prices.publish(book);
}

void fillPictureBackups(FakeBackups& backups, const QDateTime& now)
{
    using Kind = api::BackupFile::Kind;
    backups.files = {{QStringLiteral("/backup/forecourt-3.sqlite"), now.addSecs(-7 * 3'600), 48'300'000, Kind::Regular},
                     {QStringLiteral("/backup/forecourt-2.sqlite"), now.addDays(-1).addSecs(-7 * 3'600), 48'100'000, Kind::Regular},
                     {QStringLiteral("/backup/forecourt-1.sqlite"), now.addDays(-9), 46'900'000, Kind::BeforeMigration}};
    api::BackupSummary summary;
    summary.path = backups.files.first().path;
    summary.siteName = QStringLiteral("Gasthof Rebstock");
    summary.madeAt = backups.files.first().at;
    summary.programVersion = QStringLiteral("0.9.0");
    summary.layout = 17;
    summary.stations = 5;
    summary.sessions = 2'814;
    summary.persons = 24;
    summary.tokens = 31;
    summary.newestSessionAt = summary.madeAt.addSecs(-900);
    summary.addresses = QStringList{QStringLiteral("192.168.1.37")};
    summary.port = 8887;
    summary.hasSettings = true;
    summary.hasSecrets = true;
    backups.summary = summary;
}

void addStuckSession(FakeChangeSource& source, FakeHistory& history, const QDateTime& now)
{
    const StationId id(QLatin1String{PictureStuckStation});
    StationBuilder bay = aStation(id.value()).named(QStringLiteral("Bay 9")).withConnectors(1);
    bay.booted(QStringLiteral("KEBA"), QStringLiteral("KC-P30"), QStringLiteral("1.16.0"));
    bay.offlineSince(now.addSecs(-7'200));
    const TransactionBuilder session =
        aTransaction(PictureStuckSession).at(id.value(), 1).by(QStringLiteral("04A20059B7F80"), QStringLiteral("T. Aydın"), 5).started(now.addSecs(-16'000)).charged(9'340);
    ConnectorState& connector = bay.connector(1);
    connector.status = ConnectorStatus::Occupied;
    connector.charging = ChargingState::Charging;
    connector.transaction = session.record.key;
    connector.since = session.record.startedAt;
    CommandRecord stop;
    stop.id = CommandId(60);
    stop.station = id;
    stop.action = QStringLiteral("RemoteStopTransaction");
    stop.parameters = RemoteStop{session.record.id};
    stop.user = QStringLiteral("Eva");
    stop.outcome = CommandOutcome::Sent;
    stop.queuedAt = now.addSecs(-300);
    stop.sentAt = stop.queuedAt;
    source.state.stations.append(bay.pointer());
    source.state.transactions.append(session.pointer());
    source.state.commands.append(std::make_shared<CommandRecord>(stop));
    history.transactionRows.append(session.record);
}

void addLimitsAndVendorData(FakeVendorData& data, const StationId& station, const QDateTime& now)
{
    PowerLimitsRecord limits;
    limits.station = station;
    limits.profiles = {pictureLimit(1, 320, now.addSecs(-5'400)), pictureLimit(2, 160, now.addSecs(-900))};
    limits.isComplete = true;
    data.publishLimits(limits);
    VendorTraffic traffic;
    traffic.station = station;
    VendorMessage message;
    message.vendorId = QStringLiteral("com.alpitronic");
    message.messageId = QStringLiteral("CableTemperature");
    message.lastAt = now.addSecs(-40);
    message.lastData = QStringLiteral("{\"cable\":1,\"celsius\":41}");
    message.lastAnswer = VendorAnswer::Accepted;
    for (int i = 0; i < 37; ++i)
        count(traffic, message);
    message.messageId = QStringLiteral("DisplayText");
    message.direction = VendorDirection::ToStation;
    message.lastAnswer = VendorAnswer::UnknownMessage;
    count(traffic, message);
    data.publishTraffic(traffic);
    VendorRule rule;
    rule.station = station;
    rule.vendorId = QStringLiteral("com.alpitronic");
    rule.messageId = QStringLiteral("CableTemperature");
    rule.user = QStringLiteral("Eva");
    rule.at = now.addDays(-3);
    static_cast<void>(data.saveRule(rule));
}

} // namespace forecourt::tests
