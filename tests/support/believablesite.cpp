// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/believablesite.h"

#include "tests/support/sitebuilder.h"

#include <cmath>

namespace forecourt::tests {

namespace {

struct Site
{
    FakeChangeSource& source;
    FakeHistory& history;
    QDateTime now;

    [[nodiscard]] QDateTime ago(int minutes) const { return now.addSecs(-60LL * minutes); }
};

void addPeople(Site& site)
{
    const QStringList names{QStringLiteral("A. Weber"),  QStringLiteral("M. Okafor"),  QStringLiteral("S. Brandt"),
                            QStringLiteral("J. Lindqvist"), QStringLiteral("H. Nguyen"), QStringLiteral("K. Brandt"),
                            QStringLiteral("T. Aydın")};
    for (int i = 0; i < names.size(); ++i) {
        site.source.state.persons.append(aPerson(i + 1, names.at(i), i % 2 == 0 ? QStringLiteral("Staff") : QStringLiteral("Guests")));
        TokenRecord token = aToken(QStringLiteral("04A2%1B7F80").arg(i * 37 + 16, 4, 16, QLatin1Char('0')).toUpper(), i + 1);
        token.lastUsedAt = site.ago(60 * (i + 1) * (i + 2));
        token.isBlocked = i == 5;
        if (i == 6)
            token.expiresAt = site.ago(60 * 24 * 3);
        site.source.state.tokens.append(token);
    }
    site.source.state.tokens.append(aToken(QStringLiteral("Guest card 7")));
    site.source.state.unknownTokens = QList<UnknownToken>{
        {QStringLiteral("DEADBEEF01"), StationId(QStringLiteral("BAY-3")), site.ago(12), 3},
        {QStringLiteral("04FF1299AB4C80"), StationId(QStringLiteral("YARD-DC")), site.ago(60 * 26), 1}};
}

void setPhases(LiveValues& live, qint64 milliAmpere, int count)
{
    for (int i = 0; i < count; ++i)
        live.phases[i] = {230'000 + i * 800, milliAmpere - i * 100, milliAmpere * 230 / 1000};
}

TransactionRecord startSession(Site& site, qint64 key, const QString& station, int evse, ConnectorState& connector,
                               const QString& person, qint64 personId, int minutes, qint64 wattHours)
{
    TransactionBuilder session = aTransaction(key);
    session.at(station, evse).by(personId > 0 ? QStringLiteral("04A20010B7F80") : person, personId > 0 ? person : QString(), personId);
    session.started(site.ago(minutes)).charged(wattHours).peak(connector.live.powerW.value_or(0) + 150);
    session.record.lastSocPercent = connector.live.socPercent;
    connector.transaction = session.record.key;
    connector.status = ConnectorStatus::Occupied;
    connector.charging = ChargingState::Charging;
    connector.since = site.ago(minutes);
    connector.live.at = site.now.addSecs(-8);
    connector.live.energyRegister = session.record.lastRegister;
    site.source.state.transactions.append(session.pointer());
    site.history.transactionRows.prepend(session.record);
    return session.record;
}

void addSamples(Site& site, qint64 key, const QDateTime& from, const QDateTime& to, double kilowatts, bool hasBattery)
{
    QList<MeterSample> samples;
    double energy = 1'000'000'000.0;
    int step = 0;
    for (QDateTime at = from; at < to; at = at.addSecs(60), ++step) {
        if (step > 22 && step < 28)
            continue; // a gap
        const double ramp = std::min(1.0, step / 3.0);
        const double power = kilowatts * ramp * (1.0 + 0.015 * std::sin(step * 1.7));
        energy += power * 1e6 / 60.0;
        const auto add = [&](Measurand measurand, double milli, Phase phase = Phase::Overall) {
            MeterSample sample;
            sample.at = at;
            sample.measurand = measurand;
            sample.phase = phase;
            sample.milli = static_cast<qint64>(milli);
            sample.context = step == 0 ? ReadingContext::TransactionBegin : ReadingContext::SamplePeriodic;
            samples.append(sample);
        };
        add(Measurand::EnergyActiveImportRegister, energy);
        add(Measurand::PowerActiveImport, power * 1e6);
        add(Measurand::PowerOffered, kilowatts * 1.02e6);
        for (const Phase phase : {Phase::L1, Phase::L2, Phase::L3})
            add(Measurand::CurrentImport, power * 1e6 / 690.0, phase);
        add(Measurand::Voltage, 230'500, Phase::L1);
        if (hasBattery)
            add(Measurand::Soc, 34'000 + step * 700);
    }
    site.history.sampleRows.insert(key, samples);
}

void protect(StationBuilder& station, int profile)
{
    station.state.record.hasPassword = true;
    station.state.link.securityProfile = profile;
}

void addBays(Site& site)
{
    StationBuilder bay1 = aStation(QStringLiteral("BAY-1")).named(QStringLiteral("Bay 1")).online(QStringLiteral("192.168.1.31")).booted(QStringLiteral("ABB"), QStringLiteral("Terra AC W22"), QStringLiteral("1.8.32"), QStringLiteral("TACW-2214"));
    ConnectorState& c1 = bay1.connector(1);
    c1.live.powerW = 10'900;
    c1.live.currentOfferedMilliA = 16'000;
    setPhases(c1.live, 15'800, 3);
    startSession(site, 124, QStringLiteral("BAY-1"), 1, c1, QStringLiteral("A. Weber"), 1, 70, 12'410);
    addSamples(site, 124, site.ago(70), site.now, 10.9, false);

    StationBuilder bay2 = aStation(QStringLiteral("BAY-2")).named(QStringLiteral("Bay 2")).online(QStringLiteral("192.168.1.32")).booted(QStringLiteral("ABB"), QStringLiteral("Terra AC W22"), QStringLiteral("1.8.32"));
    ConnectorState& c2 = bay2.connector(1);
    c2.live.powerW = 8'200;
    c2.live.powerOfferedW = 8'300;
    c2.live.currentOfferedMilliA = 12'000;
    startSession(site, 122, QStringLiteral("BAY-2"), 1, c2, QStringLiteral("Guest card 7"), 0, 140, 14'910);
    addSamples(site, 122, site.ago(140), site.now, 8.2, false);

    StationBuilder bay3 = aStation(QStringLiteral("BAY-3")).named(QStringLiteral("Bay 3")).online(QStringLiteral("192.168.1.33")).booted(QStringLiteral("KEBA"), QStringLiteral("KC-P30"), QStringLiteral("1.17.1"));
    ConnectorState& c3 = bay3.connector(1);
    c3.since = site.ago(125);
    ConnectorState& c4 = bay3.connector(2);
    bay3.connector(1).name = QStringLiteral("Bay 3");
    c4.name = QStringLiteral("Bay 4");
    c4.status = ConnectorStatus::Occupied;
    c4.charging = ChargingState::EvConnected;
    c4.since = site.ago(45);

    StationBuilder bay5 = aStation(QStringLiteral("BAY-5")).named(QStringLiteral("Bay 5")).online(QStringLiteral("192.168.1.35")).booted(QStringLiteral("Alfen"), QStringLiteral("Eve Double"), QStringLiteral("6.1.0"));
    ConnectorState& c5 = bay5.connector(1);
    c5.live.powerW = 0;
    c5.live.powerOfferedW = 11'000;
    startSession(site, 121, QStringLiteral("BAY-5"), 1, c5, QStringLiteral("M. Okafor"), 2, 190, 18'600);
    c5.charging = ChargingState::SuspendedEv;
    c5.since = site.ago(24);
    ConnectorState& c6 = bay5.connector(2);
    bay5.connector(1).name = QStringLiteral("Bay 5");
    c6.name = QStringLiteral("Bay 6");
    c6.status = ConnectorStatus::Occupied;
    c6.charging = ChargingState::Finishing;
    c6.since = site.ago(14);
    const auto ended = aTransaction(119).at(QStringLiteral("BAY-5"), 2).by(QStringLiteral("04A2"), QStringLiteral("S. Brandt"), 3).started(site.ago(134)).ended(site.ago(14), StopReason::EvDisconnected, 22'070).peak(11'100);
    site.source.state.transactions.append(ended.pointer());
    site.history.transactionRows.append(ended.record);
    addSamples(site, 119, site.ago(134), site.ago(14), 11.0, false);
    for (StationBuilder* bay : {&bay1, &bay2, &bay3}) // the newest has no password yet
        protect(*bay, 1);
    for (const StationBuilder* bay : {&bay1, &bay2, &bay3, &bay5})
        site.source.state.stations.append(bay->pointer());
}

void addYard(Site& site)
{
    StationBuilder yard = aStation(QStringLiteral("YARD-DC")).named(QStringLiteral("Yard DC")).online(QStringLiteral("192.168.1.40")).booted(QStringLiteral("alpitronic"), QStringLiteral("HYC 50"), QStringLiteral("2.4.1"), QStringLiteral("50-EU-2214"));
    protect(yard, 2);
    yard.withVariable(QStringLiteral("HeartbeatInterval"), QStringLiteral("300"))
        .withVariable(QStringLiteral("MeterValueSampleInterval"), QStringLiteral("60"))
        .withVariable(QStringLiteral("MeterValuesSampledData"), QStringLiteral("Energy.Active.Import.Register,Power.Active.Import,SoC"))
        .withVariable(QStringLiteral("NumberOfConnectors"), QStringLiteral("2"), true)
        .withVariable(QStringLiteral("SupportedFeatureProfiles"), QStringLiteral("Core,FirmwareManagement,LocalAuthListManagement,SmartCharging,RemoteTrigger"), true);
    yard.state.quirks.append({14, QStringLiteral("number-as-text"), QStringLiteral("MeterValues: meterValue.0.sampledValue.1.value"), 412, site.ago(9000), site.ago(1)});
    ConnectorState& c7 = yard.connector(1);
    ConnectorState& c8 = yard.connector(2);
    yard.connector(1).name = QStringLiteral("Bay 7");
    ConnectorState& fault = yard.connector(1);
    fault.status = ConnectorStatus::Faulted;
    fault.errorCode = QStringLiteral("GroundFailure");
    fault.vendorErrorCode = QStringLiteral("E12");
    fault.info = QStringLiteral("Yard DC, cable 1");
    fault.since = site.ago(362);
    fault.live.energyRegister = Energy::fromWh(4'812'337);
    Q_UNUSED(c7);
    c8.name = QStringLiteral("Bay 8");
    c8.live.powerW = 31'400;
    c8.live.powerOfferedW = 31'500;
    c8.live.socPercent = 61;
    c8.live.temperatureC = 41;
    startSession(site, 123, QStringLiteral("YARD-DC"), 2, c8, QStringLiteral("J. Lindqvist"), 4, 38, 16'300);
    addSamples(site, 123, site.ago(38), site.now, 31.4, true);
    site.source.state.stations.append(yard.pointer());

    CommandRecord restart;
    restart.id = CommandId(41);
    restart.station = StationId(QStringLiteral("YARD-DC"));
    restart.action = QStringLiteral("Reset");
    restart.parameters = Reset{ResetKind::Soft};
    restart.user = QStringLiteral("Eva");
    restart.outcome = CommandOutcome::Accepted;
    restart.effect = CommandEffect::Rebooted;
    restart.queuedAt = site.ago(60 * 24 * 3);
    CommandRecord unlock = restart;
    unlock.id = CommandId(42);
    unlock.parameters = UnlockConnector{EvseId(1)};
    unlock.outcome = CommandOutcome::NotSupported;
    unlock.effect = CommandEffect::None;
    unlock.queuedAt = site.ago(350);
    site.history.commandRows = {unlock, restart};
    EventRecord event;
    event.id = RecordId(900);
    event.at = site.ago(362);
    event.station = StationId(QStringLiteral("YARD-DC"));
    event.evse = EvseId(1);
    event.severity = Severity::Critical;
    event.code = QStringLiteral("Faulted");
    event.data = QJsonObject{{QStringLiteral("errorCode"), QStringLiteral("GroundFailure")}, {QStringLiteral("vendorErrorCode"), QStringLiteral("E12")}};
    site.history.eventRows = {event};
}

void addHistory(Site& site)
{
    struct Past
    {
        int key;
        const char* station;
        int evse;
        const char* person;
        int startedAgo;
        int minutes;
        int wattHours;
        StopReason reason;
        TransactionFlags flags;
        int battery;
    };
    const QList<Past> rows{
        {118, "BAY-3", 2, "H. Nguyen", 62, 46, 8310, StopReason::Local, {}, 0},
        {117, "BAY-3", 1, "", 154, 29, 5600, StopReason::Local, TransactionFlag::UnknownToken, 0},
        {116, "BAY-3", 2, "", 199, 37, 6720, StopReason::Local, TransactionFlag::NotAuthorized, 0},
        {112, "YARD-DC", 1, "K. Brandt", 634, 272, 41360, StopReason::GroundFault, TransactionFlag::EndedByFault, 88},
        {110, "BAY-5", 1, "M. Okafor", 959, 107, 12180, StopReason::StoppedByEv, {}, 0},
        {109, "BAY-2", 1, "A. Weber", 1032, 286, 25600, StopReason::Local, {}, 0},
        {106, "BAY-1", 1, "T. Aydın", 1074, 458, 3100, StopReason::None, TransactionFlag::EndUnknown, 0},
        {104, "YARD-DC", 2, "", 1290, 37, 21940, StopReason::Local, TransactionFlag::UnknownToken, 79},
        {101, "BAY-5", 2, "H. Nguyen", 1569, 225, 19750, StopReason::Local, TransactionFlag::MeterBackwards, 0},
    };
    for (const Past& past : rows) {
        TransactionBuilder session = aTransaction(past.key);
        const QString person = QString::fromUtf8(past.person);
        session.at(QLatin1String(past.station), past.evse).by(QStringLiteral("04A2%1").arg(past.key), person, person.isEmpty() ? 0 : 1);
        session.started(site.ago(past.startedAgo)).ended(site.ago(past.startedAgo - past.minutes), past.reason, past.wattHours);
        session.peak(past.wattHours > 20'000 ? 36'800 : 11'000).flagged(past.flags);
        if (past.battery > 0)
            session.battery(past.battery);
        if (past.flags.testFlag(TransactionFlag::EndUnknown))
            session.record.state = TransactionState::ClosedByOperator;
        site.history.transactionRows.append(session.record);
        addSamples(site, past.key, session.record.startedAt, *session.record.stoppedAt, past.wattHours * 60.0 / past.minutes / 1000.0, past.battery > 0);
    }
}

void addLoad(Site& site)
{
    for (int second = -7200; second <= 0; second += 10) {
        SitePowerPoint point;
        point.at = site.now.addSecs(second);
        const double level = second < -4200 ? 30.0 : second < -2200 ? 40.0 : 50.5;
        point.powerW = static_cast<qint64>((level + 0.4 * std::sin(second / 70.0)) * 1000);
        site.source.state.sitePower.append(point);
    }
}

/// What such a site would be told about. None that a test of the overview counts: chargers speak for themselves.
void addAlerts(Site& site)
{
    struct Told
    {
        qint64 id;
        AlertKind kind;
        Severity severity;
        AlertState state;
        const char* station;
        const char* subject;
        int minutesAgo;
    };
    const Told rows[] = {
        {11, AlertKind::StationClock, Severity::Warning, AlertState::Cleared, "BAY-2", "", 900},
        {12, AlertKind::Offline, Severity::Warning, AlertState::Acknowledged, "BAY-6", "", 330},
        {13, AlertKind::UnknownToken, Severity::Info, AlertState::Open, "YARD-DC", "04A2F9", 79},
        {14, AlertKind::Fault, Severity::Critical, AlertState::Open, "BAY-4", "", 362},
        {15, AlertKind::Stale, Severity::Warning, AlertState::Snoozed, "BAY-5", "", 40},
    };
    for (const Told& row : rows) {
        AlertRecord alert;
        alert.id = AlertId(row.id);
        alert.kind = row.kind;
        alert.severity = row.severity;
        alert.state = row.state;
        alert.station = StationId(QLatin1String(row.station));
        alert.subject = QLatin1String(row.subject);
        alert.since = alert.raisedAt = alert.lastAt = site.ago(row.minutesAgo);
        if (row.kind == AlertKind::Fault)
            alert.code = QStringLiteral("GroundFailure");
        if (row.state == AlertState::Acknowledged)
            alert.by = QStringLiteral("Eva");
        if (row.state == AlertState::Snoozed)
            alert.snoozedUntil = site.now.addSecs(3600);
        if (row.state == AlertState::Cleared)
            alert.clearedAt = site.ago(600);
        alert.value = 240;
        site.source.state.alerts.append(alert);
    }
}

/// One that holds, one that was refused; and a list of tags that is one tag behind.
void addReservations(Site& site)
{
    ReservationRecord held;
    held.id = ReservationId(1);
    held.ocppId = 1;
    held.station = StationId(QStringLiteral("BAY-2"));
    held.evse = EvseId(1);
    held.token.value = QStringLiteral("04A2");
    held.personName = QStringLiteral("A. Weber");
    held.createdAt = site.ago(20);
    held.expiresAt = site.now.addSecs(5400);
    held.state = ReservationState::Active;
    held.user = QStringLiteral("Eva");
    ReservationRecord refused = held;
    refused.id = ReservationId(2);
    refused.ocppId = 2;
    refused.station = StationId(QStringLiteral("BAY-3"));
    refused.state = ReservationState::Refused;
    refused.answer = CommandAnswer::Occupied;
    refused.endedAt = refused.createdAt;
    site.source.state.reservations = {held, refused};
    LocalListState list;
    list.record.station = StationId(QStringLiteral("YARD-DC"));
    list.record.isKnown = true;
    list.record.version = 7;
    list.record.confirmedAt = site.ago(90);
    for (const TokenRecord& token : site.source.state.tokens)
        list.wanted.append(LocalListEntry{token.value, LocalListVerdict{}});
    list.record.entries = list.wanted.mid(1);
    list.status = LocalListStatus::Behind;
    list.maximumLength = 500;
    list.maximumPerMessage = 50;
    site.source.state.localLists = {std::make_shared<LocalListState>(list)};
}

} // namespace

void fillBelievableSite(FakeChangeSource& source, FakeHistory& history, const QDateTime& now)
{
    Site site{source, history, now};
    SiteSettings settings;
    settings.name = QStringLiteral("Gasthof Rebstock");
    settings.address = QStringLiteral("Fellbach");
    settings.mainFuseA = 87;
    source.state.site = settings;
    SystemState system;
    system.ocpp = {8887, true, {}};
    system.ocppTls = {8443, true, {}};
    system.diskFreeBytes = 212'000'000'000;
    system.lastBackupAt = now.addSecs(-7 * 3600);
    system.startedAt = now.addSecs(-8 * 3600);
    source.state.system = system;
    source.state.today = DayTotals{now.date(), Energy::fromWh(186'400), 13, 4, {{7421, QStringLiteral("EUR")}}};
    source.state.candidates = QList<Candidate>{aCandidate(QStringLiteral("SN0042"))};
    source.state.attempts = {anAttempt(AttemptReason::NoSubprotocol), anAttempt(AttemptReason::BadPath),
                             anAttempt(AttemptReason::Connected, QStringLiteral("SN0042")),
                             anAttempt(AttemptReason::NoPassword, QStringLiteral("SN0042"))};
    int seconds = -230;
    for (ConnectionAttempt& attempt : source.state.attempts) {
        attempt.at = now.addSecs(seconds);
        attempt.httpStatus = attempt.reason == AttemptReason::Connected ? 101 : attempt.reason == AttemptReason::NoPassword ? 401 : 400;
        seconds += 60;
    }
    addPeople(site);
    addBays(site);
    addYard(site);
    addHistory(site);
    addLoad(site);
    addReservations(site);
    addAlerts(site);
}

} // namespace forecourt::tests
