// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/billing/monthendtab.h"

#include "core/base/async.h"
#include "ui/dialogs/lockmonthdialog.h"
#include "ui/format/billingwords.h"
#include "ui/format/timesamples.h"
#include "ui/models/linkhealing.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"

#include <QBoxLayout>
#include <QFutureWatcher>
#include <QPointer>
#include <QProgressBar>
#include <QScrollArea>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int MonthReloadMs = 2'000;

QString findingIcon(PreflightWeight weight)
{
    switch (weight) {
    case PreflightWeight::Blocks: return QStringLiteral("octagon-x");
    case PreflightWeight::Warns: return QStringLiteral("triangle-alert");
    case PreflightWeight::Tells: return QStringLiteral("info");
    }
    return {};
}

Theme::Color findingColor(PreflightWeight weight)
{
    switch (weight) {
    case PreflightWeight::Blocks: return Theme::Color::Critical;
    case PreflightWeight::Warns: return Theme::Color::Warning;
    case PreflightWeight::Tells: return Theme::Color::Ink2;
    }
    return Theme::Color::Ink2;
}

/// Where something can be done about it; empty: nowhere.
QString findingPlace(PreflightKind kind)
{
    switch (kind) {
    case PreflightKind::Undecided: return QStringLiteral("corrections");
    case PreflightKind::Unpriced: return QStringLiteral("prices/places");
    case PreflightKind::SenderMissing: return QStringLiteral("settings");
    default: return {};
    }
}
} // namespace

MonthEndTab::MonthEndTab(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context), m_model(context.workspace)
{
    setObjectName(QStringLiteral("monthEnd"));
    auto* parts = new QWidget;
    auto* column = new QVBoxLayout(parts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeMonths(), 1);
    column->addWidget(makeFlight(), 1);
    column->addWidget(makeProgress());
    m_stack = new ViewStack(parts);
    m_empty = new EmptyState(context.themes, QStringLiteral("calendar"), QString(), QString());
    m_empty->setObjectName(QStringLiteral("monthsEmpty"));
    m_stack->setEmptyState(makeFramed(context.themes, m_empty));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    connect(m_table, &RecordTable::currentRowChanged, this, &MonthEndTab::loadFlight);
    connect(m_lock, &Button::triggered, this, &MonthEndTab::lock);
    connect(m_make, &Button::triggered, this, &MonthEndTab::lock);
    connect(m_again, &Button::triggered, this, &MonthEndTab::saveAgain);
    connect(m_stop, &Button::triggered, this, [this] { m_making.cancel(); });
    m_reload.setSingleShot(true);
    m_reload.setInterval(MonthReloadMs);
    connect(&m_reload, &QTimer::timeout, this, [this] {
        if (isVisible())
            reload();
    });
    connect(&context.site(), &api::LiveSite::transactionChanged, this, [this](const TransactionPointer& session) {
        if (!session->isRunning() && !m_reload.isActive())
            m_reload.start();
    });
    connect(&context.workspace, &Workspace::formatChanged, this, &MonthEndTab::showFlight);
    whenLinkHeals(context.workspace, this, [this] {
        if (isVisible()) // else it is read when it is shown
            reload();
    });
    take(QList<MonthSummary>{});
}

QWidget* MonthEndTab::makeMonths()
{
    using Column = MonthModel::Column;
    m_table = new RecordTable(m_context.themes, QStringLiteral("monthTable"), tr("Months"));
    m_table->setRecords(&m_model, false);
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::Month), QStringLiteral("September 2026"));
    m_table->setColumnFor(int(Column::State), QStringLiteral("locked %1, Hofmeister").arg(widest::dateTime(m_context.format())));
    m_table->setColumnFor(int(Column::Sessions), QStringLiteral("000.000"));
    m_table->setColumnFor(int(Column::Energy), QStringLiteral("000.000,00"));
    for (const Column column : {Column::Net, Column::Gross})
        m_table->setColumnFor(int(column), QStringLiteral("000.000,00 €"));
    m_table->setStretchColumn(int(Column::LeftOut));
    return makeFramed(m_context.themes, m_table);
}

QWidget* MonthEndTab::makeFlight()
{
    m_card = new Card(m_context.themes, tr("Before the month is locked"));
    m_card->setObjectName(QStringLiteral("flightCard"));
    m_lock = new Button(m_context.themes, QStringLiteral("lock"), tr("Lock month…"), Button::Kind::Primary);
    m_lock->setObjectName(QStringLiteral("monthLock"));
    m_make = new Button(m_context.themes, QStringLiteral("file-text"), tr("Make documents…"), Button::Kind::Primary);
    m_make->setObjectName(QStringLiteral("monthMake"));
    m_again = new Button(m_context.themes, tr("Save all of the month again…"));
    m_again->setObjectName(QStringLiteral("monthAgain"));
    m_card->titleActions()->addWidget(m_again);
    m_card->titleActions()->addWidget(m_make);
    m_card->titleActions()->addWidget(m_lock);
    auto* inner = new QWidget;
    m_findings = new QVBoxLayout(inner);
    m_findings->setContentsMargins(0, 0, 0, 0);
    m_findings->setSpacing(0);
    m_card->addRow(makeScrollArea(inner), 1);
    return m_card;
}

QWidget* MonthEndTab::makeProgress()
{
    m_working = new QWidget;
    auto* row = new QHBoxLayout(m_working);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("monthProgress"));
    m_progress->setAccessibleName(tr("Documents made"));
    m_progress->setTextVisible(false);
    m_stop = new Button(m_context.themes, tr("Stop"));
    m_stop->setObjectName(QStringLiteral("monthStop"));
    row->addWidget(new TextLabel(m_context.themes, tr("Making documents"), TypeRole::Body));
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    m_working->hide();
    return m_working;
}

void MonthEndTab::reload()
{
    if (!m_context.months)
        return;
    whenFinished(m_context.months->months(), this, [this](const Result<QList<MonthSummary>>& months) { take(months); });
}

void MonthEndTab::take(const Result<QList<MonthSummary>>& months)
{
    m_error = months ? std::nullopt : std::optional(months.error());
    if (months) {
        const bool isSameOrder = months->size() == m_model.rowCount()
            && std::equal(months->begin(), months->end(), m_model.rows().begin(), [](const auto& a, const auto& b) { return a.month == b.month; });
        if (isSameOrder)
            m_model.updateRows(*months);
        else
            m_model.resetRows(*months);
    }
    m_stack->setEmpty(m_model.rowCount() == 0);
    m_empty->setTitle(m_error ? tr("Could not read the months") : tr("No month yet"));
    m_empty->setText(m_error ? billingErrorSentence(*m_error) : tr("The month of the first finished session appears here."));
    if (m_table->currentRow() < 0)
        chooseMonth();
    loadFlight();
}

/// The oldest that is over and not locked; else the newest.
void MonthEndTab::chooseMonth()
{
    if (m_model.rowCount() == 0)
        return;
    const BillingMonth now = BillingMonth::of(m_context.format().siteDate(m_context.workspace.now()));
    int wanted = m_model.row(0).month.number();
    for (const MonthSummary& summary : m_model.rows()) {
        if (!summary.lockedAt && summary.month < now)
            wanted = summary.month.number(); // they go from the newest to the oldest
    }
    m_table->selectKey(wanted);
}

const MonthSummary* MonthEndTab::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.row(row) : nullptr;
}

void MonthEndTab::loadFlight()
{
    const MonthSummary* month = current();
    if (!month || !m_context.months)
        return showFlight();
    const int generation = ++m_generation;
    whenFinished(m_context.months->preflight(month->month), this, [this, generation](const Result<Preflight>& flight) {
        if (generation != m_generation)
            return;
        if (flight)
            m_flight = *flight;
        else
            m_context.host.notify(QStringLiteral("triangle-alert"), billingErrorSentence(flight.error()));
        showFlight();
    });
}

void MonthEndTab::showFlight()
{
    while (QLayoutItem* item = m_findings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const MonthSummary* month = current();
    m_card->setVisible(month != nullptr);
    updateButtons();
    if (!month)
        return;
    const QString name = monthText(month->month, m_context.format().locale());
    m_card->setTitle(month->lockedAt ? tr("%1 is locked").arg(name) : tr("Before %1 is locked").arg(name));
    for (const PreflightFinding& finding : std::as_const(m_flight.findings)) {
        if (m_flight.month == month->month)
            addFinding(finding);
    }
    if (m_findings->count() == 0) {
        auto* row = new CardRow(m_context.themes, month->lockedAt ? tr("Nothing changes in it any more") : tr("Nothing to look at"),
                                month->lockedAt ? tr("What comes late or is corrected counts in the first open month.") : tr("Every session is priced and decided."));
        row->setIcon(QStringLiteral("circle-check"), Theme::Color::Good);
        row->setObjectName(QStringLiteral("flightNothing"));
        m_findings->addWidget(row);
    }
    m_findings->addStretch(1);
}

void MonthEndTab::addFinding(const PreflightFinding& finding)
{
    auto* row = new CardRow(m_context.themes, preflightSentence(finding), preflightAdvice(finding));
    row->setObjectName(QStringLiteral("flightFinding%1").arg(int(finding.kind)));
    row->setIcon(findingIcon(finding.weight), findingColor(finding.weight));
    row->setTitleWraps(true);
    const bool isSomewhere = !findingPlace(finding.kind).isEmpty() || !finding.transactions.isEmpty();
    if (isSomewhere) {
        //: Button beside something to look at.
        auto* open = new Button(m_context.themes, tr("Show"), Button::Kind::Link);
        open->setObjectName(QStringLiteral("flightShow%1").arg(int(finding.kind)));
        //: For screen readers: shows what a sentence is about.
        open->setAccessibleName(tr("Show: %1").arg(preflightSentence(finding)));
        connect(open, &Button::triggered, this,
                [this, finding] { openFinding(finding); });
        row->addTrailing(open);
    }
    m_findings->addWidget(row);
}

void MonthEndTab::openFinding(const PreflightFinding& finding)
{
    if (const QString place = findingPlace(finding.kind); !place.isEmpty())
        return m_context.host.openPlace(place);
    if (finding.transactions.size() == 1)
        return m_context.host.openSession(finding.transactions.first());
    if (finding.transactions.isEmpty())
        return;
    m_context.host.openSessions(finding.transactions, preflightSentence(finding));
    if (const auto shown = finding.transactions.size(); shown < finding.count)
        //: %1 and %2 are numbers of sessions.
        m_context.host.notify(QStringLiteral("info"), tr("The first %1 of %2 are shown").arg(m_context.format().number(shown), m_context.format().number(finding.count)));
}

void MonthEndTab::updateButtons()
{
    const MonthSummary* month = current();
    const bool isLocked = month && month->lockedAt;
    m_lock->setVisible(month && !isLocked);
    for (Button* button : {m_make, m_again})
        button->setVisible(isLocked && m_context.press != nullptr);
    if (!month)
        return;
    m_lock->setText(tr("Lock %1…").arg(monthText(month->month, m_context.format().locale())));
    QString reason;
    if (m_flight.month != month->month)
        reason = tr("Off until the list is here");
    for (const PreflightFinding& finding : std::as_const(m_flight.findings)) {
        if (finding.weight == PreflightWeight::Blocks && reason.isEmpty())
            //: Why a month cannot be locked: %1 what stands against it.
            reason = tr("Off: %1").arg(preflightSentence(finding));
    }
    m_lock->setBlockedReason(reason);
    const QString busy = m_working->isHidden() ? QString() : tr("Off: documents are being made");
    m_make->setBlockedReason(busy);
    m_again->setBlockedReason(busy.isEmpty() && month->documents == 0 ? tr("Off: no document of this month is issued yet") : busy);
}

void MonthEndTab::lock()
{
    const MonthSummary* month = current();
    if (!month || !m_context.months)
        return;
    const bool isOpen = !month->lockedAt;
    auto* dialog = new LockMonthDialog(m_context.themes, m_context.workspace, *month, m_flight, {isOpen, m_context.press != nullptr}, window());
    connect(dialog, &LockMonthDialog::submitted, this, [this, isOpen, dialog = QPointer<LockMonthDialog>(dialog)] {
        const bool makes = dialog->makesDocuments();
        const PressOrder order = dialog->order();
        const auto finish = [this, dialog, makes, order] {
            if (dialog)
                dialog->accept();
            if (makes)
                makeDocuments(order);
        };
        if (!isOpen)
            return finish();
        lockNow(
            [dialog](const QString& sentence) {
                if (!dialog)
                    return;
                dialog->acceptButton()->unblock();
                dialog->setProblem(sentence);
            },
            finish);
    });
    dialog->open();
}

void MonthEndTab::saveAgain()
{
    const MonthSummary* month = current();
    if (!month || !m_context.press)
        return;
    auto* dialog = new LockMonthDialog(m_context.themes, m_context.workspace, *month, m_flight, {false, false, true}, window());
    connect(dialog, &LockMonthDialog::submitted, this, [this, dialog] {
        const PressOrder order = dialog->order();
        dialog->accept();
        makeDocuments(order);
    });
    dialog->open();
}

void MonthEndTab::lockNow(const std::function<void(const QString&)>& failed, const std::function<void()>& locked)
{
    whenFinished(m_context.months->lock(m_flight.month, m_flight.fingerprint, m_context.userName), this,
                 [this, failed, locked](const Result<MonthSummary>& month) {
                     if (!month) {
                         failed(billingErrorSentence(month.error()));
                         return loadFlight(); // it may look different by now
                     }
                     m_model.upsert(*month);
                     m_context.host.notify(QStringLiteral("lock"), tr("%1 is locked").arg(monthText(month->month, m_context.format().locale())));
                     loadFlight();
                     locked();
                 });
}

void MonthEndTab::makeDocuments(const PressOrder& order)
{
    if (!m_context.press)
        return;
    m_context.workspace.setCsvForm(order.csv); // the next time it is chosen already
    m_working->show();
    m_progress->setRange(0, 0);
    updateButtons();
    m_making = m_context.press->issue(order);
    auto* watcher = new QFutureWatcher<Result<PressOutcome>>(this);
    connect(watcher, &QFutureWatcherBase::progressRangeChanged, m_progress, &QProgressBar::setRange);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, order, job = m_context.workspace.beginJob(tr("Making documents"), QStringLiteral("documents"))] {
        watcher->deleteLater();
        m_working->hide();
        updateButtons();
        if (watcher->future().resultCount() == 0)
            return m_context.host.notify(QStringLiteral("info"), order.isAgain ? tr("Stopped; no file was saved")
                                                                               : tr("Stopped; no document was made and no number is used up"));
        takeOutcome(order, watcher->future().result());
    });
    watcher->setFuture(m_making);
}

void MonthEndTab::takeOutcome(const PressOrder& order, const Result<PressOutcome>& outcome)
{
    if (!outcome) {
        m_context.host.notify(QStringLiteral("triangle-alert"), billingErrorSentence(outcome.error()));
        if (hasTakenNumbers(outcome.error())) {
            Q_EMIT registerChanged();
            reload();
        }
        return;
    }
    const int count = static_cast<int>(outcome->documents.size());
    if (order.isAgain) {
        m_context.host.notify(QStringLiteral("check"), tr("Saved %n document(s) again, under their own numbers", nullptr, count));
    } else if (count == 0) {
        m_context.host.notify(QStringLiteral("info"), tr("Every session stands on a document already, so only the list of the month was written. "
                                                         "“Save all of the month again” writes the others, too"));
    } else {
        m_context.host.notify(QStringLiteral("check"), tr("Made %n document(s)", nullptr, count));
        Q_EMIT issued();
        return reload();
    }
    Q_EMIT registerChanged();
    reload();
}

} // namespace forecourt::ui
