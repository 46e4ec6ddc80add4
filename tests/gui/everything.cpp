// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/everything.h"

#include "core/export/handover.h"
#include "ui/consolepages.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/areadialog.h"
#include "ui/dialogs/assignmenttimesdialog.h"
#include "ui/dialogs/assignpricedialog.h"
#include "ui/dialogs/bulkdialog.h"
#include "ui/dialogs/bundledialog.h"
#include "ui/dialogs/closesessiondialog.h"
#include "ui/dialogs/commanddialog.h"
#include "ui/dialogs/commandhistorydialog.h"
#include "ui/dialogs/comparesettingsdialog.h"
#include "ui/dialogs/decisiondialog.h"
#include "ui/dialogs/expertdialog.h"
#include "ui/dialogs/exporttracedialog.h"
#include "ui/dialogs/fileretentiondialog.h"
#include "ui/dialogs/firmwarefiledialog.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/holidaydialog.h"
#include "ui/dialogs/lockmonthdialog.h"
#include "ui/dialogs/logdialog.h"
#include "ui/dialogs/nextstepdialog.h"
#include "ui/dialogs/energyverdictdialog.h"
#include "ui/dialogs/notedialog.h"
#include "ui/dialogs/numberrangedialog.h"
#include "ui/dialogs/pastupdatesdialog.h"
#include "ui/dialogs/persondialog.h"
#include "ui/dialogs/placedialog.h"
#include "ui/dialogs/plandialog.h"
#include "ui/dialogs/planlistdialog.h"
#include "ui/dialogs/priceexceptiondialog.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/dialogs/progressdialog.h"
#include "ui/dialogs/replacedialog.h"
#include "ui/dialogs/repricedialog.h"
#include "ui/dialogs/reservedialog.h"
#include "ui/dialogs/retrydialog.h"
#include "ui/dialogs/rolloutdialog.h"
#include "ui/dialogs/sessionpersondialog.h"
#include "ui/dialogs/settingsrundialog.h"
#include "ui/dialogs/shortcutdialog.h"
#include "ui/dialogs/signedvaluesdialog.h"
#include "ui/dialogs/startdialog.h"
#include "ui/dialogs/startondialog.h"
#include "ui/dialogs/templatedialog.h"
#include "ui/dialogs/textdialog.h"
#include "ui/dialogs/tokendialog.h"
#include "ui/dialogs/traceproblemsdialog.h"
#include "ui/dialogs/typednamedialog.h"
#include "ui/dialogs/vendorruledialog.h"
#include "ui/pages/rosterimportdialog.h"
#include "ui/pages/statementdialog.h"
#include "ui/print/previewdialog.h"
#include "ui/settings/addressesdialog.h"
#include "ui/settings/archivedialog.h"
#include "ui/settings/restoredialog.h"
#include "ui/setup/setupassistant.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusstrip.h"

#include <QFile>
#include <QListWidget>
#include <QPointer>
#include <QTabBar>

namespace forecourt::tests::everything {

void visitStates(const QString& place, QWidget& page, const Visit& visit)
{
    visit(place, page);
    const auto visitChoice = [&](const QWidget* chooser, int choice) {
        FakeConsole::settle();
        visit(QStringLiteral("%1, %2 %3").arg(place, chooser->objectName()).arg(choice), page);
    };
    for (QTabBar* tabs : page.findChildren<QTabBar*>()) {
        for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            visitChoice(tabs, i);
        }
    }
    for (ui::SegmentedSwitch* segments : page.findChildren<ui::SegmentedSwitch*>()) {
        for (int i = 0; segments->isVisible() && i < segments->count(); ++i) {
            segments->setCurrentIndex(i);
            Q_EMIT segments->currentChanged(i);
            visitChoice(segments, i);
        }
    }
    for (QListWidget* sections : page.findChildren<QListWidget*>()) {
        for (int i = 0; sections->isVisible() && i < sections->count(); ++i) {
            sections->setCurrentRow(i);
            visitChoice(sections, i);
        }
    }
}

ui::PageContext contextOf(FullConsole& fixture, FakePageHost& host)
{
    return {
        .workspace = fixture.fakes.workspace,
        .engine = fixture.fakes.theEngine(),
        .administration = fixture.fakes.theAdministration(),
        .history = fixture.fakes.theHistory(),
        .themes = fixture.themes,
        .host = host,
        .network = ui::NetworkInfo{[] { return QStringList{QStringLiteral("192.168.1.20")}; }},
        .userName = QStringLiteral("Eva"),
        .alerts = fixture.fakes.theAlerts(),
        .notifications = fixture.fakes.theNotifications(),
        .exchange = &fixture.exchange,
        .commissioning = &fixture.checks,
        .planning = &fixture.planning,
        .explainer = &fixture.explainer,
        .localLists = &fixture.fakes.theLocalLists(),
        .reservations = &fixture.fakes.theReservations(),
        .vendorData = &fixture.fakes.theVendorData(),
        .jobs = &fixture.fakes.jobs,
        .files = &fixture.fakes.files,
        .bundles = &fixture.fakes.bundles,
        .prices = &fixture.fakes.prices,
        .calculator = &fixture.fakes.calculator,
        .corrections = &fixture.fakes.billing,
        .months = &fixture.fakes.billing,
        .documents = &fixture.fakes.billing,
        .reports = &fixture.fakes.billing,
        .driverCosts = &fixture.fakes.billing,
        .backups = &fixture.backups,
    };
}

} // namespace forecourt::tests::everything

namespace forecourt::tests {

void visitPages(FullConsole& fixture, const Visit& visit)
{
    for (const ui::PageEntry& entry : ui::pageEntries()) {
        const QString id = QLatin1String(entry.id);
        const bool isOfACharger = id == QLatin1String("charger") || id == QLatin1String("check");
        const bool isOne = id == QLatin1String("rollout") || id == QLatin1String("stationfile");
        const QString place = isOfACharger ? id + QStringLiteral("/YARD-DC") : isOne ? id + QStringLiteral("/1") : id;
        QVERIFY2(fixture.window().hasPage(id), entry.id);
        fixture.window().open(place);
        FakeConsole::settle();
        everything::visitStates(place, *fixture.window().currentPage(), visit);
    }
    fixture.window().open(QStringLiteral("overview"));
    FakeConsole::settle();
    visit(QStringLiteral("sidebar"), fixture.window().sidebar());
    visit(QStringLiteral("status bar"), fixture.window().statusStrip());
}

DialogTour::DialogTour(FullConsole& fixture, QString text, Visit visit)
    : m_fixture(fixture), m_text(std::move(text)), m_visit(std::move(visit)),
      m_context(everything::contextOf(fixture, m_host))
{
}

DialogTour::~DialogTour() = default;

void DialogTour::run()
{
    showSmallDialogs();
    showRecords();
    showSettings();
    showFiles();
    showFirmware();
    showAccounts();
    showAssistant();
}

void DialogTour::show(QDialog* made)
{
    const QPointer<QDialog> dialog(made);
    m_classes.append(QString::fromLatin1(dialog->metaObject()->className()).section(QStringLiteral("::"), -1));
    dialog->open();
    QVERIFY2(QTest::qWaitForWindowExposed(dialog), dialog->metaObject()->className());
    FakeConsole::settle();
    QApplication::setActiveWindow(dialog);
    m_visit(m_classes.last(), *dialog);
    if (dialog)
        dialog->reject();
    delete dialog;
    FakeConsole::settle();
}

QWidget* DialogTour::window() const
{
    return &m_fixture.window();
}

void DialogTour::showSmallDialogs()
{
    const ui::ThemeManager& themes = m_fixture.themes;
    ui::ActionBook& book = m_fixture.window().actionBook();
    show(new ui::AboutDialog(themes, {m_text, m_text, m_text, 5, 8887, true}, window()));
    show(new ui::AreaDialog(themes, m_text, {m_text, m_text}, window()));
    show(new ui::ExportTraceDialog(themes, m_text, window()));
    show(new ui::HelpDialog(themes, m_text, m_text, book, window()));
    show(new ui::NextStepDialog(themes, m_text, m_text, true, [](ui::NextStepDialog::Step) { return QString(); }, window()));
    show(new ui::NoteDialog(themes, m_text, m_text, 2000, window()));
    show(new ui::ProgressDialog(themes, m_text, std::make_shared<api::ExchangeProgress>(), window()));
    show(new ui::ShortcutDialog(themes, book, window()));
    show(new ui::TextDialog(themes, m_text, m_text, QStringLiteral("Rename"), window()));
    show(new ui::TypedNameDialog(themes, m_text, m_text, m_text, QStringLiteral("Restart hard"), window()));
    auto* confirm = new ui::ConfirmDialog(themes, m_text, m_text, QStringLiteral("Stop"), QStringLiteral("Keep"), window());
    confirm->addChoice(QStringLiteral("Now"));
    show(confirm);
}

void DialogTour::showRecords()
{
    const ui::ThemeManager& themes = m_fixture.themes;
    const ui::Workspace& workspace = m_fixture.fakes.workspace;
    StationBuilder station = aStation(QStringLiteral("TOUR")).named(m_text).withConnectors(2);
    station.state.record.note = station.state.record.area = m_text;
    Candidate waiting = aCandidate(m_text);
    waiting.vendor = waiting.model = m_text;
    PersonRecord person = aPerson(1, m_text, m_text);
    person.note = m_text;
    TokenRecord token = aToken(QStringLiteral("04A2"), 1);
    token.note = token.groupId = m_text;
    SettingsTemplate expected;
    expected.settings = {{QStringLiteral("HeartbeatInterval"), m_text}};
    expected.madeFrom = m_text;
    CheckRecord check = aSignedCheck();
    check.signOff->stationName = m_text;
    const TransactionRecord session = aTransaction(1).at(m_text).by(m_text, m_text).record;
    show(new ui::CloseSessionDialog(themes, workspace, session, window()));
    show(new ui::SessionPersonDialog(themes, workspace, session, window()));
    show(new ui::EnergyVerdictDialog(themes, workspace, session, true, window()));
    show(new ui::PersonDialog(themes, person, window()));
    show(new ui::PlaceDialog(themes, station.state, {m_text}, window()));
    show(new ui::ReplaceDialog(themes, {{station.pointer(), m_text}}, {waiting}, {}, window()));
    show(new ui::ReserveDialog(themes, workspace, {StationId(QStringLiteral("BAY-1")), EvseId(1), m_text, {}}, window()));
    show(new ui::StartDialog(themes, workspace, m_text, StationId(QStringLiteral("BAY-1")), window()));
    show(new ui::StartOnDialog(m_context, {}, m_text, window()));
    show(new ui::CommandDialog(m_context, *ui::commandKind(QStringLiteral("ReserveNow")), station.state, {}, window()));
    show(new ui::CommandHistoryDialog(m_context, window()));
    show(new ui::ExpertDialog(m_context, station.state, window()));
    show(new ui::ProfileDialog(m_context, station.state, std::nullopt, std::nullopt, window()));
    VendorRule rule;
    rule.vendorId = rule.messageId = rule.data = m_text;
    show(new ui::VendorRuleDialog(themes, workspace, StationId(QStringLiteral("BAY-1")), rule, window()));
    show(new ui::BulkDialog(m_context, {*ui::commandKind(QStringLiteral("ChangeConfiguration")),
                                        {{StationId(QStringLiteral("BAY-1"))}, {StationId(m_text)}}},
                            window(), window()));
    show(new ui::TemplateDialog(themes, workspace, expected, StationId(QStringLiteral("BAY-1")), window()));
    show(new ui::TokenDialog(themes, workspace, token, window()));
    show(new ui::StatementDialog(m_context, person, window()));
    show(new ui::PreviewDialog(themes, documents::makeHandover(check), {}, workspace.format(), window()));
}

void DialogTour::showSettings()
{
    const StationId bay(QStringLiteral("BAY-1"));
    PlannedAction plan;
    plan.station = bay;
    plan.user = plan.lastDetail = m_text;
    plan.work = WriteSettings{{{m_text, m_text}}};
    m_fixture.planning.plans = {plan};
    m_fixture.planning.publish();
    FakeConsole::settle();
    show(new ui::SettingsRunDialog(m_context, {{bay, {m_text, m_text, m_text}, commissioning::ChangeState::Failed, m_text}}, {}, window()));
    show(new ui::CompareSettingsDialog(m_context, bay, window()));
    show(new ui::PlanDialog(m_fixture.themes, m_fixture.fakes.workspace, {bay}, {}, window()));
    show(new ui::PlanListDialog(m_fixture.themes, m_fixture.fakes.workspace, std::nullopt, window()));
}

void DialogTour::showFiles()
{
    QFile roster(m_fixture.folder.filePath(QStringLiteral("roster.csv")));
    QVERIFY(roster.open(QIODevice::WriteOnly));
    roster.write("Person,Tag\n\"" + m_text.toUtf8().replace('"', "\"\"") + "\",04A1\n");
    roster.close();
    api::RestoreNote note;
    note.at = note.madeAt = QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);
    note.addresses = QStringList{m_text};
    note.safetyCopy = m_text;
    show(new ui::AddressesDialog(m_context, note, window()));
    show(new ui::ArchiveDialog(m_fixture.themes, window()));
    show(new ui::RestoreDialog(m_context, m_fixture.backups, m_text, window()));
    show(new ui::RosterImportDialog(m_context, roster.fileName(), window()));
    showTraceProblems();
}

void DialogTour::showFirmware()
{
    const StationId bay(QStringLiteral("BAY-1"));
    FirmwareFile file = aFirmwareFile(1);
    file.name = file.vendor = file.model = file.version = file.notes = m_text;
    file.signature = {m_text, m_text};
    StationFile sent = aStationFile(1, bay.value(), m_text);
    m_fixture.fakes.files.publish(file);
    m_fixture.fakes.files.publish(sent);
    m_fixture.fakes.files.inspection.name = m_text;
    m_fixture.fakes.files.inspection.vendor = m_text;
    m_fixture.fakes.files.inspection.doubts = {FirmwareDoubt::WebPage, FirmwareDoubt::SameFile};
    m_fixture.fakes.bundles.contents.parts.append({m_text, api::BundlePartKind::StationFile, 1, 0, false, m_text.toUtf8(), false});
    FakeConsole::settle();
    show(new ui::FirmwareFileDialog(m_context, m_fixture.folder.filePath(QStringLiteral("firmware.bin")), window()));
    show(new ui::FirmwareFileDialog(m_context, file, window()));
    show(new ui::RolloutDialog(m_context, {}, window()));
    show(new ui::RolloutDialog(m_context, {FirmwareFileId(1), {bay}}, window()));
    show(new ui::LogDialog(m_context, {}, window()));
    show(new ui::LogDialog(m_context, {bay}, window()));
    show(new ui::RetryDialog(m_context, bay, window()));
    FirmwareJob past = aFirmwareJob(90, bay.value(), FirmwareStage::Installing);
    past.state = JobState::Failed;
    past.failure = FirmwareFailure::InstallationFailed;
    past.stationStatus = past.versionBefore = past.versionSeen = m_text;
    m_fixture.fakes.jobs.past = {past};
    show(new ui::PastUpdatesDialog(m_context, bay, window()));
    show(new ui::FileRetentionDialog(m_fixture.themes, FileRetention{}, window()));
    show(new ui::BundleDialog(m_context, {bay, aTransaction(1).at(bay.value()).by(m_text, m_text).record, {sent.id}}, window()));
}

void DialogTour::showTraceProblems()
{
    QFile trace(m_fixture.folder.filePath(QStringLiteral("trace.log")));
    QVERIFY(trace.open(QIODevice::WriteOnly));
    trace.write(m_text.simplified().toUtf8() + "\n2026-05-05 10:00:00,000 Received: [2,\"1\",\"Heartbeat\",{}]\n"
                                               "2026-05-05 10:00:00,000 Received: [2,\"1\",{\n");
    trace.close();
    const auto read = m_fixture.traces.read(trace.fileName(), "Europe/Berlin");
    QVERIFY(QTest::qWaitFor([&read] { return read.isFinished(); }));
    QVERIFY(read.resultCount() == 1 && read.result());
    show(new ui::TraceProblemsDialog(m_fixture.themes, **read.result(), m_fixture.fakes.workspace.format(), window()));
}

void DialogTour::showAccounts()
{
    const ui::ThemeManager& themes = m_fixture.themes;
    const ui::Workspace& workspace = m_fixture.fakes.workspace;
    m_fixture.fakes.prices.add(m_text, Rate::fromMinor(35), pictureTime().addDays(-30));
    PriceVersion version;
    version.bands = {{m_text, {}}};
    ui::PricePlaceRow place;
    place.name = m_text;
    show(new ui::AssignPriceDialog(themes, workspace, {place}, std::nullopt, window()));
    PriceAssignment known;
    known.from = pictureTime().addDays(-30);
    show(new ui::AssignmentTimesDialog(themes, workspace, known, m_text, window()));
    show(new ui::HolidayDialog(themes, workspace, std::nullopt, window()));
    show(new ui::PriceExceptionDialog(themes, workspace, version, std::nullopt, window()));
    show(new ui::RepriceDialog(m_context, {version, m_text, {}, std::nullopt, false}, window()));
    show(new ui::RepriceDialog(m_context, {}, window()));
    BillingCase odd;
    odd.record = aTransaction(5).at(m_text, 1).record;
    odd.record.number = m_text;
    odd.record.startedAt = pictureTime().addSecs(-3600);
    show(new ui::DecisionDialog(themes, workspace, m_fixture.fakes.billing, {odd}, CaseState::Corrected, window()));
    MonthSummary month;
    month.month = {2026, 4};
    show(new ui::LockMonthDialog(themes, workspace, month, {}, {true, true}, window()));
    show(new ui::LockMonthDialog(themes, workspace, month, {}, {false, false, true}, window()));
    NumberRange range;
    range.pattern = QStringLiteral("R-{number}");
    show(new ui::NumberRangeDialog(themes, workspace, range, window()));
    MeterSample signedValue;
    signedValue.at = pictureTime();
    signedValue.signedData = m_text;
    show(new ui::SignedValuesDialog(themes, workspace, m_text, {signedValue}, {m_context.administration, StationId(m_text), EvseId(1), m_text}, window()));
}

void DialogTour::showAssistant()
{
    const auto place = [this](int page) {
        static_cast<void>(m_fixture.settings.setValue(config::SetupPage, page));
        show(new ui::SetupAssistant(m_context, m_fixture.settings, window()));
    };
    for (int page = 0; page < ui::SetupAssistant::PageCount; ++page)
        place(page);
}

} // namespace forecourt::tests
