// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/check/guidedcheckpage.h"

#include "core/base/async.h"
#include "core/export/handover.h"
#include "ui/dialogs/templatedialog.h"
#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/models/linkhealing.h"
#include "ui/models/names.h"
#include "ui/pageaction.h"
#include "ui/pages/check/checksignpanel.h"
#include "ui/pages/check/checksteppanel.h"
#include "ui/pages/check/checkvaluespanel.h"
#include "ui/pages/check/meterkeyoffer.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/print/handoverprinter.h"
#include "ui/print/previewdialog.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/panepair.h"
#include "ui/widgets/tabbar.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int StepRowHeight = 42;
constexpr int StepListWidth = 320;

commissioning::CheckSetup setupOf(const PageContext& context)
{
    Q_ASSERT(context.commissioning);
    return {context.site(), context.engine, context.administration, context.history, *context.commissioning,
            context.workspace.clock(), context.userName};
}
} // namespace

GuidedCheckPage::GuidedCheckPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_check(setupOf(context)), m_steps(context.workspace, m_check),
      m_checks(context.workspace)
{
    setObjectName(QStringLiteral("guidedCheckPage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(0);
    makeHeader();
    column->addWidget(m_header);
    m_tabs = new TabBar(context.themes);
    m_tabs->setObjectName(QStringLiteral("checkTabs"));
    m_tabs->setAccessibleName(tr("Parts of the check"));
    //: Tabs of the guided check.
    for (const QString& title : {tr("Steps"), tr("Measured values"), tr("Hand over"), tr("All checks")})
        m_tabs->addTab(title);
    column->addWidget(m_tabs);
    column->addSpacing(metrics::CardGap);
    column->addWidget(new MeterKeyOffer(context, m_check));
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeSteps());
    const auto addPart = [&](QWidget* part, const QString& emptyText) {
        auto* stack = new ViewStack(makeScrollArea(part));
        stack->setEmptyState(new EmptyState(context.themes, QStringLiteral("list"), tr("No check is open"), emptyText));
        m_stack->addWidget(stack);
        return stack;
    };
    m_valueStack = addPart(new CheckValuesPanel(context, m_check), tr("Begin one under Steps. Measured values belong to a check."));
    m_signPanel = new CheckSignPanel(context, m_check);
    m_signStack = addPart(m_signPanel, tr("Begin one under Steps. It ends here, with two signatures and a document."));
    m_stack->addWidget(makeChecks());
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        if (tab == int(Tab::Checks)) // one that was just begun was not written when the list was read
            reloadChecks(false);
    });
    connect(m_signPanel, &CheckSignPanel::documentWanted, this, &GuidedCheckPage::openDocument);
    connect(m_stepPanel, &CheckStepPanel::templateWanted, this, &GuidedCheckPage::editTemplate);
    connect(&m_check, &commissioning::GuidedCheck::changed, this, &GuidedCheckPage::refresh);
    connect(&context.site(), &api::LiveSite::stationRemoved, this, &GuidedCheckPage::refresh);
    connect(&context.site(), &api::LiveSite::archivedStationsChanged, this, &GuidedCheckPage::refresh);
    connect(&context.site(), &api::LiveSite::reset, this, &GuidedCheckPage::refresh);
    connect(&m_check, &commissioning::GuidedCheck::failed, this, [this](const Error& error) {
        m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(error));
    });
    connect(&m_check, &commissioning::GuidedCheck::testMarked, this, &GuidedCheckPage::tellTest);
    connect(&m_check, &commissioning::GuidedCheck::signedOff, this, [this] {
        m_context.host.notify(QStringLiteral("check"), tr("The check is signed and closed"));
        reloadChecks(false);
    });
    m_print = addStandIn(*this, QStringLiteral("menuPrint"), QKeySequence::Print, [this] { print(); });
    whenLinkHeals(context.workspace, this, [this] {
        if (isVisible()) // else it is read when it is opened
            reloadChecks(false);
    });
    refresh();
}

void GuidedCheckPage::makeHeader()
{
    m_header = new PageHeader(m_context.themes, tr("Guided check"));
    auto* templateButton = new Button(m_context.themes, tr("Site's template…"));
    templateButton->setObjectName(QStringLiteral("checkSiteTemplate"));
    connect(templateButton, &Button::triggered, this, &GuidedCheckPage::editTemplate);
    m_begin = new Button(m_context.themes, tr("New check"), Button::Kind::Primary);
    m_begin->setObjectName(QStringLiteral("checkBegin"));
    m_begin->setHasMenu(true);
    auto* menu = new QMenu(m_begin);
    menu->setObjectName(QStringLiteral("checkBeginMenu"));
    QAction* plain = menu->addAction(tr("All steps"));
    plain->setObjectName(QStringLiteral("checkBeginPlain"));
    QAction* offline = menu->addAction(tr("All steps and a charge without network"));
    offline->setObjectName(QStringLiteral("checkBeginOffline"));
    connect(plain, &QAction::triggered, this, [this] { begin(false); });
    connect(offline, &QAction::triggered, this, [this] { begin(true); });
    m_begin->setMenu(menu);
    m_header->addAction(templateButton);
    m_header->addAction(m_begin);
    connect(m_header, &PageHeader::backRequested, this, [this] { m_context.host.openCharger(m_station); });
}

QWidget* GuidedCheckPage::makeSteps()
{
    using Column = CheckStepModel::Column;
    m_stepTable = new TableView(m_context.themes, nullptr, StepRowHeight);
    m_stepTable->setObjectName(QStringLiteral("checkSteps"));
    m_stepTable->setAccessibleName(tr("Steps of the check"));
    m_stepTable->setModel(&m_steps);
    m_stepTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_stepTable->setColumnWidth(int(Column::Sign), 32);
    m_stepTable->setColumnFor(int(Column::State), QStringLiteral("Übersprungen"));
    m_stepTable->setStretchColumn(int(Column::Step));
    m_stepTable->horizontalHeader()->hide();
    auto* list = makeFramed(m_context.themes, m_stepTable);
    m_stepPanel = new CheckStepPanel(m_context, m_check);
    auto* parts = new PanePair(list, makeScrollArea(m_stepPanel));
    parts->setObjectName(QStringLiteral("checkParts"));
    parts->setShares(Qt::Horizontal, 0, 1);
    parts->setWidthBeside(list, StepListWidth);
    parts->setShares(Qt::Vertical, 2, 3);
    connect(m_stepTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { m_stepPanel->showStep(current.isValid() ? current.row() : -1); });
    m_stepStack = new ViewStack(parts);
    m_noCheck = new EmptyState(m_context.themes, QStringLiteral("list"), tr("No check is open"),
                               tr("The check leads through every step at the charger, watches what the charger really does, "
                                  "and ends in a document to sign. You can stop at any time and go on later."));
    m_beginHere = m_noCheck->addAction(tr("Begin the check"), Button::Kind::Primary, QStringLiteral("play"));
    m_beginHere->setObjectName(QStringLiteral("checkBeginHere"));
    connect(m_beginHere, &Button::triggered, this, [this] { begin(false); });
    m_stepStack->setEmptyState(m_noCheck);
    return m_stepStack;
}

QWidget* GuidedCheckPage::makeChecks()
{
    using Column = CheckHistoryModel::Column;
    m_checkTable = new RecordTable(m_context.themes, QStringLiteral("checkTable"), tr("Checks of this charger"));
    m_checkTable->setRecords(&m_checks, true);
    m_checkTable->setColumnWidth(int(Column::Sign), 32);
    m_checkTable->setColumnFor(int(Column::Started), widest::dateTime(m_context.format()));
    m_checkTable->setColumnFor(int(Column::State), QStringLiteral("Unterschrieben %1").arg(widest::dateTime(m_context.format())));
    m_checkTable->setColumnFor(int(Column::Technician), QStringLiteral("Nguyen-Hofmeister"));
    m_checkTable->setStretchColumn(int(Column::Result));
    connect(m_checkTable, &RecordTable::opened, this, &GuidedCheckPage::openCheck);
    connect(m_checkTable, &RecordTable::menuWanted, this, [this](int row, const QPoint& position) {
        auto* menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("checkMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const CheckRecord record = m_checks.row(row);
        connect(menu->addAction(record.isSigned() ? tr("Open the hand-over…") : tr("Go on")), &QAction::triggered, this,
                [this, id = record.id.value()] {
                    if (const int at = m_checks.rowOf(id); at >= 0) // rows go while the menu is open
                        openCheck(at);
                });
        QAction* remove = menu->addAction(tr("Throw away"));
        remove->setObjectName(QStringLiteral("checkRemove"));
        remove->setEnabled(!record.isSigned());
        remove->setToolTip(record.isSigned() ? tr("Off: a signed check is kept for ever") : QString());
        menu->setToolTipsVisible(true);
        connect(remove, &QAction::triggered, this, [this, id = record.id.value()] {
            if (const int at = m_checks.rowOf(id); at >= 0)
                removeCheck(at);
        });
        menu->popup(position);
    });
    m_checkStack = new ViewStack(makeFramed(m_context.themes, m_checkTable));
    m_checkStack->setEmptyState(new EmptyState(m_context.themes, QStringLiteral("history"), tr("No check yet"),
                                               tr("Finished and unfinished checks of this charger are kept here.")));
    return m_checkStack;
}

void GuidedCheckPage::setStation(const StationId& station)
{
    if (station == m_station && m_check.isActive() && !m_check.record().isSigned())
        return;
    m_station = station;
    m_check.leave();
    m_checks.resetRows({});
    m_tabs->setCurrentIndex(int(Tab::Steps));
    refresh();
    reloadChecks(true);
}

void GuidedCheckPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_check.attend();
}

void GuidedCheckPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void GuidedCheckPage::reloadChecks(bool mayResume)
{
    const int generation = ++m_generation;
    whenFinished(m_context.commissioning->checks(m_station), this,
                 [this, generation, mayResume](const Result<QList<CheckRecord>>& checks) {
                     if (generation != m_generation)
                         return;
                     if (!checks) {
                         m_context.host.notify(QStringLiteral("triangle-alert"), readErrorSentence(checks.error()));
                         return;
                     }
                     showChecks(*checks);
                     if (mayResume && !m_check.isActive() && !checks->isEmpty() && !checks->first().isSigned())
                         m_check.resume(checks->first());
                 });
}

void GuidedCheckPage::showChecks(const QList<CheckRecord>& checks)
{
    m_checks.resetRows(checks);
    updatePrint();
    m_checkStack->setEmpty(checks.isEmpty());
    m_tabs->setNote(int(Tab::Checks), checks.isEmpty() ? QString() : m_context.format().number(checks.size()));
}

void GuidedCheckPage::begin(bool withOffline)
{
    m_check.leave();
    m_check.begin(m_station, m_context.userName, withOffline);
    m_tabs->setCurrentIndex(int(Tab::Steps));
    reloadChecks(false);
}

void GuidedCheckPage::openCheck(int row)
{
    const CheckRecord record = m_checks.row(row);
    if (record.isSigned()) {
        openDocument(record, {});
        return;
    }
    if (!(m_check.isActive() && m_check.record().id == record.id)) {
        m_check.leave();
        m_check.resume(record);
    }
    m_tabs->setCurrentIndex(int(Tab::Steps));
}

/// At once, with a way back: what was done comes back under a number of its own.
void GuidedCheckPage::removeCheck(int row)
{
    const CheckRecord listed = m_checks.row(row);
    const bool isOpen = m_check.isActive() && m_check.record().id == listed.id;
    const CheckRecord record = isOpen ? m_check.record() : listed;
    if (isOpen)
        m_check.leave();
    throwAway(record.id, [this, record] {
        const auto restored = std::make_shared<CheckId>();
        m_context.host.notifyKept(
            //: %1 a date and time.
            tr("Threw away the check begun %1").arg(m_context.format().dateTime(record.startedAt, m_context.workspace.now())), this,
            [record, restored](GuidedCheckPage& self) { self.putBack(record, restored); },
            [restored](GuidedCheckPage& self) { self.throwAway(*restored, {}); });
    });
}

void GuidedCheckPage::throwAway(CheckId check, const std::function<void()>& done)
{
    if (m_check.isActive() && m_check.record().id == check)
        m_check.leave();
    whenFinished(m_context.commissioning->removeCheck(check), this, [this, done](const Result<void>& removed) {
        if (!removed)
            m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(removed.error()));
        else if (done)
            done();
        reloadChecks(false);
    });
}

void GuidedCheckPage::putBack(CheckRecord record, const std::shared_ptr<CheckId>& restored)
{
    record.id = {};
    whenFinished(m_context.commissioning->saveCheck(record), this, [this, restored](const Result<CheckId>& saved) {
        if (!saved)
            return m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(saved.error()));
        *restored = *saved;
        reloadChecks(!m_check.isActive());
    });
}

/// A guest may have charged where somebody left a check open: that costs the owner money unless it is seen.
void GuidedCheckPage::tellTest(const TransactionRecord& session)
{
    const auto put = [key = session.key](GuidedCheckPage& self, bool isTest) {
        api::TransactionAmendment amendment;
        amendment.user = self.m_context.userName;
        amendment.isTest = isTest;
        whenFinished(self.m_context.engine.amendTransaction(key, amendment), &self, [&self](const Result<void>& done) {
            if (!done)
                self.m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(done.error()));
        });
    };
    //: %1 the number of a session, %2 who charged.
    const QString notice = tr("Session %1 of %2 is a test charge of the check, in no total").arg(session.number, driverName(session));
    m_context.host.notifyKept(
        notice, this, [put](GuidedCheckPage& self) { put(self, false); }, [put](GuidedCheckPage& self) { put(self, true); });
}

void GuidedCheckPage::openDocument(const CheckRecord& record, const CheckSignOff& draft)
{
    const documents::HandoverDocument document = documents::makeHandover(record, draft);
    const auto show = [this, document](const HandoverImages& photos) {
        (new PreviewDialog(m_context.themes, document, photos, m_context.format(), window()))->open();
    };
    if (document.photos.isEmpty())
        return show({});
    whenFinished(loadHandoverPhotos(document), this, show);
}

/// What is stored now: without an open check nobody has read it yet.
void GuidedCheckPage::editTemplate()
{
    whenFinished(m_context.commissioning->settingsTemplate(), this, [this](const Result<SettingsTemplate>& current) {
        if (!current)
            return m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(current.error()));
        auto* dialog = new TemplateDialog(m_context.themes, m_context.workspace, *current, m_station, window());
        connect(dialog, &QDialog::accepted, this, [this, dialog, before = *current] {
            const SettingsTemplate made = dialog->settings();
            m_check.saveTemplate(made, [this, before, made] {
                m_context.host.notifyKept(
                    tr("Saved the template"), this, [before](GuidedCheckPage& self) { self.m_check.saveTemplate(before); },
                    [made](GuidedCheckPage& self) { self.m_check.saveTemplate(made); });
            });
        });
        dialog->open();
    });
}

void GuidedCheckPage::selectCurrentStep()
{
    const int current = m_check.isActive() ? m_check.record().current : -1;
    if (current == m_lastCurrent)
        return;
    m_lastCurrent = current;
    m_stepPanel->showStep(-1);
    if (current >= 0 && current < m_steps.rowCount())
        m_stepTable->selectRow(current);
    if (m_check.isActive() && m_check.record().areStepsDone() && !m_check.record().isSigned())
        m_tabs->setCurrentIndex(int(Tab::HandOver));
}

void GuidedCheckPage::refresh()
{
    const bool isActive = m_check.isActive();
    m_header->setParentTitle(shortName(stationName(m_context.site(), m_station)));
    m_stepStack->setEmpty(!isActive);
    m_valueStack->setEmpty(!isActive);
    m_signStack->setEmpty(!isActive);
    const bool isUnfinished = isActive && !m_check.record().isSigned();
    m_begin->setBlockedReason(isUnfinished ? tr("Off: a check is open. Sign it or throw it away under All checks")
                              : !m_context.site().station(m_station) ? tr("Off: this charger is not in use")
                                                                     : QString());
    m_beginHere->setBlockedReason(m_begin->blockedReason());
    const Formatter& format = m_context.format();
    const CheckRecord& record = m_check.record();
    const int done = static_cast<int>(std::count_if(record.steps.begin(), record.steps.end(),
                                                    [](const CheckStep& step) { return step.isDone(); }));
    m_tabs->setNote(int(Tab::Steps), isActive ? QStringLiteral("%1/%2").arg(format.number(done), format.number(qint64(record.steps.size()))) : QString());
    m_tabs->setNote(int(Tab::Values), isActive && !record.measurements.isEmpty() ? format.number(record.measurements.size()) : QString());
    updatePrint();
    selectCurrentStep();
}

/// The one that is chosen in the list, else the one that is open, else the last that was signed; -1: the open one.
std::optional<int> GuidedCheckPage::printedRow() const
{
    const int chosen = m_checkTable->currentRow();
    if (m_tabs->currentIndex() == int(Tab::Checks) && chosen >= 0 && m_checks.row(chosen).isSigned())
        return chosen;
    if (m_check.isActive())
        return -1;
    for (int row = 0; row < m_checks.rowCount(); ++row) {
        if (m_checks.row(row).isSigned())
            return row;
    }
    return std::nullopt;
}

void GuidedCheckPage::print()
{
    const std::optional<int> row = printedRow();
    if (row && *row >= 0)
        openDocument(m_checks.row(*row), {});
    else if (row)
        m_signPanel->preview();
}

void GuidedCheckPage::updatePrint()
{
    setStandInReason(*m_print, printedRow() ? QString() : tr("no check of this charger was begun"));
}

} // namespace forecourt::ui
