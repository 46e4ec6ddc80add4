// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Shows the console on the site of the design pictures, for the eye. Not installed.
/// Options: --dark; --empty (first start); --en (English numbers); --de (German texts); --many N (chargers); --font FAMILY;
/// --rtl; --place PLACE; --pictures FOLDER (a picture of every page and dialog, light and dark; then it ends); --light-only (no
/// picture in dark).
#include "core/config/settingsstore.h"
#include "core/export/fileexchange.h"
#include "core/export/traceservice.h"
#include "core/ocpp/explain/v16explainer.h"
#include "core/pricing/examplecalculator.h"
#include "tests/gui/pagesheet/picturesite.h"
#include "tests/gui/pagesheet/picturewalk.h"
#include "tests/support/believablefirmware.h"
#include "tests/support/believablesite.h"
#include "tests/support/checkbuilder.h"
#include "tests/support/fakeadministration.h"
#include "tests/support/fakealerts.h"
#include "tests/support/fakemachine.h"
#include "tests/support/fakeplanning.h"
#include "tests/support/fakebilling.h"
#include "tests/support/fakeprices.h"
#include "tests/support/fakereservations.h"
#include "tests/support/fakevendordata.h"
#include "tests/support/messagebuilder.h"
#include "tests/support/sitebuilder.h"
#include "ui/consolewindow.h"
#include "ui/format/language.h"
#include "ui/mainwindow.h"
#include "ui/theme/thememanager.h"

#include <QApplication>

using namespace forecourt;
using namespace forecourt::ui;
using namespace forecourt::tests;

namespace {

/// The computer's clock, moved to the moment of the pictures.
class PictureClock final : public Clock
{
public:
    QDateTime utcNow() const override { return pictureTime().addMSecs(m_clock.monotonic().count() - m_start.count()); }
    std::chrono::milliseconds monotonic() const override { return m_clock.monotonic(); }
    std::unique_ptr<ScheduledCall> after(std::chrono::milliseconds delay, std::function<void()> function) override
    {
        return m_clock.after(delay, std::move(function));
    }

private:
    SystemClock m_clock;
    std::chrono::milliseconds m_start = m_clock.monotonic();
};

void addMany(FakeChangeSource& source, int count)
{
    for (int i = 0; i < count; ++i) {
        StationBuilder station = aStation(QStringLiteral("N-%1").arg(i)).named(QStringLiteral("N-%1").arg(i, 2, 10, QLatin1Char('0'))).online();
        station.state.link.securityProfile = 1;
        ConnectorState& connector = station.connector(1);
        if (i % 3 == 0) {
            connector.status = ConnectorStatus::Occupied;
            connector.charging = i % 2 ? ChargingState::Charging : ChargingState::SuspendedEvse;
            connector.live.powerW = 3800 + i * 13;
        } else if (i % 17 == 1) {
            connector.status = ConnectorStatus::Faulted;
            connector.errorCode = QStringLiteral("GroundFailure");
        }
        source.state.stations.append(station.pointer());
    }
}

/// A short trace: boots, states, a command without an answer, an odd field.
void addMessages(FakeHistory& history)
{
    MessageRecord boot = aMessage(1, "BootNotification", "YARD-DC");
    boot.payload = R"({"chargePointVendor":"alpitronic","chargePointModel":"HYC 50","firmwareVersion":"2.4.1"})";
    MessageRecord status = aMessage(3, "StatusNotification", "YARD-DC");
    status.payload = R"({"connectorId":1,"errorCode":"GroundFailure","status":"Faulted","timestamp":"2026-05-05T02:12:07Z"})";
    MessageRecord values = aMessage(5, "MeterValues", "BAY-2");
    values.payload = R"({"connectorId":1,"transactionId":122,"meterValue":[{"timestamp":"2026-05-05T08:13:50Z",)"
                     R"("sampledValue":[{"value":"8200","measurand":"Power.Active.Import","unit":"W"}]}]})";
    MessageRecord reset = aMessage(7, "Reset", "BAY-3");
    reset.direction = MessageRecord::Direction::Out;
    reset.payload = R"({"type":"Soft"})";
    MessageRecord missing = anAnswer(8, reset, R"({"reason":"timeout"})");
    missing.kind = MessageRecord::Kind::NoReply;
    missing.replyMs = 30'000;
    MessageRecord odd = aMessage(9, "BootNotification", "BAY-5");
    odd.payload = R"({"chargePointVendor":"Alfen","chargePointModel":7})";
    odd.deviations = QStringList{QStringLiteral("number-for-text")};
    history.messageRows = {boot,  anAnswer(2, boot, R"({"currentTime":"2026-05-05T08:12:00Z","interval":300,"status":"Accepted"})"),
                           status, anAnswer(4, status), values, anAnswer(6, values), reset, missing, odd};
}

/// What the console needs beside site and history.
struct Services
{
    ocpp::V16Explainer explainer;
    exporting::TraceService traces;
    exporting::FileExchange exchange;
    FakeCommissioning checks;
    FakePlanning planning;
    FakeMachine machine;
    FakeBackups backups;
    FakeLocalLists localLists;
    FakeReservations reservations;
    FakeVendorData vendorData;
    FakeJobs jobs;
    FakeFileLibrary files;
    FakeSupportBundles bundles;
    FakePrices prices;
    FakeBilling billing;
    pricing::ExampleCalculator calculator;

    Services(FakeHistory& history, FakeChangeSource& source)
        : traces(history, explainer), exchange(history), planning(source), localLists(source), reservations(source), vendorData(source), jobs(source), files(source),
          prices(source)
    {
        PlannedAction restart; // every Sunday night, once nobody charges
        restart.id = PlanId(1);
        restart.station = StationId(QStringLiteral("BAY-4"));
        restart.work = Reset{ResetKind::Soft};
        restart.days = 0x40;
        restart.time = QTime(3, 0);
        restart.dueAt = pictureTime().addDays(5);
        restart.user = QStringLiteral("operator");
        planning.plans = {restart};
        planning.publish();
        fillPicturePrices(prices, pictureTime());
    }
    /// What only a site that runs for a while has.
    void fill(FakeChangeSource& source)
    {
        fillBelievableFirmware(source, files);
        fillPictureAccounts(billing, pictureTime());
        fillPictureBackups(backups, pictureTime());
        addLimitsAndVendorData(vendorData, StationId(QStringLiteral("YARD-DC")), pictureTime());
    }
    void give(ConsoleSetup& setup)
    {
        setup.backups = &backups;
        setup.exchange = &exchange;
        setup.machine = &machine;
        setup.explainer = &explainer;
        setup.traces = &traces;
        setup.commissioning = &checks;
        setup.localLists = &localLists;
        setup.reservations = &reservations;
        setup.vendorData = &vendorData;
        setup.jobs = &jobs;
        setup.files = &files;
        setup.bundles = &bundles;
        setup.planning = &planning;
        setup.prices = &prices;
        setup.calculator = &calculator;
        setup.corrections = &billing;
        setup.months = &billing;
        setup.documents = &billing;
        setup.reports = &billing;
        setup.driverCosts = &billing;
    }
};

/// As after the first start of the program.
void fillEmptySite(FakeChangeSource& source)
{
    SystemState system;
    system.ocpp = {8887, true, {}};
    system.startedAt = pictureTime().addSecs(-720);
    source.state.system = system;
    SiteSettings site;
    site.name = QStringLiteral("Gasthof Rebstock");
    site.address = QStringLiteral("Fellbach");
    source.state.site = site;
}

QString optionValue(const QStringList& options, const QString& name)
{
    const qsizetype at = options.indexOf(name);
    return at > 0 ? options.value(at + 1) : QString();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(FORECOURT_VERSION));
    const QStringList options = QApplication::arguments();
    const QString family = optionValue(options, QStringLiteral("--font"));
    QFont font(family.isEmpty() ? QStringLiteral("Noto Sans") : family);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    if (options.contains(QStringLiteral("--rtl")))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    installLanguage(application, options.contains(QStringLiteral("--de")) ? QStringLiteral("de") : QStringLiteral("en"));
    ThemeManager themes(application, options.contains(QStringLiteral("--dark")) ? ThemeManager::Setting::Dark : ThemeManager::Setting::Light);
    config::SettingsStore settings{QString(), QString()};

    PictureClock clock;
    FakeChangeSource source;
    FakeHistory history;
    FakeEngine engine(source);
    FakeAlerts alerts(source);
    FakeNotifications notifications(alerts);
    FakeAdministration administration(source);
    const bool isEmpty = options.contains(QStringLiteral("--empty"));
    if (isEmpty) {
        fillEmptySite(source);
    } else {
        fillBelievableSite(source, history, pictureTime());
        addMessages(history);
        addStuckSession(source, history, pictureTime());
    }
    Services services(history, source);
    if (!isEmpty)
        services.fill(source);
    addMany(source, optionValue(options, QStringLiteral("--many")).toInt());
    api::LiveSite site(source);
    ConsoleSetup setup{site, engine, administration, history, clock, themes, settings,
                       NetworkInfo{[] { return QStringList{QStringLiteral("192.168.1.20"), QStringLiteral("10.8.0.4")}; }},
                       AppearanceHooks{},
                       options.contains(QStringLiteral("--en")) ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(QLocale::German, QLocale::Germany),
                       QStringLiteral("Eva"), alerts, notifications};
    services.give(setup);
    ConsoleWindow console(setup);
    QObject::connect(&console, &ConsoleWindow::quitRequested, &application, &QApplication::quit);
    console.show();
    if (const QString place = optionValue(options, QStringLiteral("--place")); !place.isEmpty())
        console.window().open(place);
    std::unique_ptr<PictureWalk> walk;
    if (const QString folder = optionValue(options, QStringLiteral("--pictures")); !folder.isEmpty()) {
        console.window().resize(1440, 900);
        walk = std::make_unique<PictureWalk>(console, themes, folder, isEmpty);
        QObject::connect(walk.get(), &PictureWalk::finished, &application, [](int missed) { QCoreApplication::exit(missed == 0 ? 0 : 1); });
        if (options.contains(QStringLiteral("--light-only")))
            walk->leaveOutDark();
        walk->start();
    }
    return QApplication::exec();
}
