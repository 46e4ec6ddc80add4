// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rolloutpage.h"

#include "ui/delegates/stagetrackdelegate.h"
#include "ui/format/firmwarewords.h"
#include "ui/format/transferwords.h"
#include "ui/models/names.h"
#include "ui/pages/firmwarejobpanel.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/sidepane.h"

#include <QBoxLayout>
#include <QMenu>

#include <algorithm>

namespace forecourt::ui {

namespace {

enum RolloutFigure { DoneFigure, RunningFigure, WaitingFigure, NothingFigure, FailedFigure, OfflineFigure, FigureCount };
constexpr int StageRowHeight = 36;
constexpr int SmallestState = 220;
constexpr qsizetype LongestRolloutText = 120;

QString figureCaption(int figure)
{
    switch (figure) {
    //: Caption of a number of chargers: updated.
    case DoneFigure: return RolloutPage::tr("done");
    //: Caption of a number of chargers: being updated now.
    case RunningFigure: return RolloutPage::tr("running");
    //: Caption of a number of chargers: not asked yet.
    case WaitingFigure: return RolloutPage::tr("waiting");
    //: Caption of a number of chargers: have the version already.
    case NothingFigure: return RolloutPage::tr("nothing to do");
    //: Caption of a number of chargers: the update failed.
    case FailedFigure: return RolloutPage::tr("failed");
    default: return RolloutPage::tr("offline");
    }
}

} // namespace

RolloutPage::RolloutPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.workspace), m_actions(context, this), m_diagnostics(context, this)
{
    setObjectName(QStringLiteral("rolloutPage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(0);
    makeHeader();
    column->addWidget(m_header);
    auto* content = new QWidget;
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(12);
    inner->addWidget(makeSummary());
    inner->addWidget(makeTrouble());
    inner->addWidget(makeTable(), 1);
    m_panel = new FirmwareJobPanel(context, m_actions, m_diagnostics);
    inner->addWidget(m_panel);
    m_pane = new SidePane(*m_panel, {m_table}, SidePane::Empty::Hint);
    m_stack = new ViewStack(content);
    auto* empty = new EmptyState(context.themes, QStringLiteral("download"), tr("This roll-out is not here any more"),
                                 tr("Roll-outs are listed for 30 days. Older updates of a charger stand under Versions, Past updates."));
    empty->setObjectName(QStringLiteral("rolloutEmpty"));
    Button* back = empty->addAction(tr("All roll-outs"));
    back->setObjectName(QStringLiteral("rolloutBackToAll"));
    connect(back, &Button::triggered, this, [this] { m_context.host.openPlace(QStringLiteral("firmware/rollouts")); });
    m_stack->setEmptyState(empty);
    column->addWidget(m_stack, 1);
    connectSite();
    refresh();
}

void RolloutPage::makeHeader()
{
    m_header = new PageHeader(m_context.themes, tr("Firmware roll-out"));
    m_header->setParentTitle(tr("Firmware & logs"));
    connect(m_header, &PageHeader::backRequested, this, [this] { m_context.host.openPlace(QStringLiteral("firmware/rollouts")); });
    m_pause = new Button(m_context.themes, QStringLiteral("pause"), tr("Pause after this one"));
    m_pause->setObjectName(QStringLiteral("rolloutPause"));
    m_pause->setToolTip(tr("What runs goes on to its end, nothing new begins"));
    m_resume = new Button(m_context.themes, QStringLiteral("play"), tr("Resume"), Button::Kind::Primary);
    m_resume->setObjectName(QStringLiteral("rolloutResume"));
    m_cancel = new Button(m_context.themes, QStringLiteral("octagon-x"), tr("Stop…"), Button::Kind::Danger);
    m_cancel->setObjectName(QStringLiteral("rolloutStop"));
    m_cancel->setAccessibleName(tr("Stop the roll-out"));
    for (Button* button : {m_pause, m_cancel, m_resume})
        m_header->addAction(button);
    connect(m_pause, &Button::triggered, this, [this] { m_actions.pause(m_model.rollout()); });
    connect(m_resume, &Button::triggered, this, [this] { m_actions.resume(m_model.rollout()); });
    connect(m_cancel, &Button::triggered, this, [this] {
        if (const auto rollout = m_context.site().jobs().rollout(m_model.rollout()))
            m_actions.cancel(*rollout);
    });
}

QWidget* RolloutPage::makeSummary()
{
    auto* card = new Card(m_context.themes);
    card->setObjectName(QStringLiteral("rolloutSummaryCard"));
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(metrics::CardPadding, 10, metrics::CardPadding, 10);
    row->setSpacing(24);
    for (int figure = 0; figure < FigureCount; ++figure) {
        auto* view = new FigureView(m_context.themes);
        view->setObjectName(QStringLiteral("rolloutFigure%1").arg(figure));
        view->setCaption(figureCaption(figure));
        m_figures.append(view);
        row->addWidget(view);
    }
    row->addStretch(1);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    m_file = new TextLabel(m_context.themes, TypeRole::Body);
    m_file->setObjectName(QStringLiteral("rolloutFileText"));
    m_source = new TextLabel(m_context.themes, TypeRole::Caption, Theme::Color::Ink2);
    m_source->setObjectName(QStringLiteral("rolloutSource"));
    for (TextLabel* label : {m_file, m_source}) {
        label->setElideMode(Qt::ElideRight);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        texts->addWidget(label);
    }
    row->addLayout(texts, 2);
    card->addRow(top);
    auto* below = new QWidget;
    auto* line = new QHBoxLayout(below);
    line->setContentsMargins(metrics::CardPadding, 8, metrics::CardPadding, 8);
    m_plan = new TextLabel(m_context.themes, TypeRole::Body);
    m_plan->setObjectName(QStringLiteral("rolloutPlan"));
    m_plan->setWordWrap(true);
    m_ready = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_ready->setObjectName(QStringLiteral("rolloutReady"));
    line->addWidget(m_plan, 1);
    line->addWidget(m_ready);
    card->addRow(below);
    return card;
}

QWidget* RolloutPage::makeTrouble()
{
    m_trouble = new Banner(m_context.themes, Banner::Kind::Warning);
    m_trouble->setObjectName(QStringLiteral("rolloutTrouble"));
    const auto add = [this](const QString& text, const char* name) {
        auto* button = new Button(m_context.themes, text);
        button->setObjectName(QLatin1String(name));
        m_trouble->addAction(button);
        return button;
    };
    //: Button: shows the charger that a banner is about.
    m_look = add(tr("Look"), "troubleLook");
    m_giveUp = add(tr("Count as failed…"), "troubleGiveUp");
    m_wait = add(tr("Wait %n min more", nullptr, FirmwareActions::PatienceMinutes), "troubleWait");
    m_retry = add(tr("Try again"), "troubleRetry");
    const auto act = [this](Button* button, void (FirmwareActions::*function)(const FirmwareJob&)) {
        connect(button, &Button::triggered, this, [this, function] {
            if (const FirmwareJobPointer job = troubled(nullptr))
                (m_actions.*function)(*job);
        });
    };
    act(m_wait, &FirmwareActions::waitLonger);
    act(m_giveUp, &FirmwareActions::giveUp);
    connect(m_retry, &Button::triggered, this, [this] {
        if (const FirmwareJobPointer job = troubled(nullptr))
            m_actions.retry(*job);
    });
    connect(m_look, &Button::triggered, this, [this] {
        if (const FirmwareJobPointer job = troubled(nullptr)) {
            m_table->selectKey(job->id.value());
            m_table->setFocus(Qt::OtherFocusReason);
        }
    });
    m_trouble->hide();
    return m_trouble;
}

QWidget* RolloutPage::makeTable()
{
    using Column = FirmwareJobModel::Column;
    m_table = new RecordTable(m_context.themes, QStringLiteral("rolloutJobs"), tr("Chargers of the roll-out"), nullptr, StageRowHeight);
    m_table->setRecords(&m_model, true);
    m_table->setItemDelegateForColumn(int(Column::Stage), new StageTrackDelegate(m_context.themes, m_table));
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::Charger), QStringLiteral("Underground 12"));
    m_table->setColumnFor(int(Column::Was), QStringLiteral("00.00.00-00"));
    m_table->setColumnWidth(int(Column::Stage), StageTrackDelegate::trackWidth());
    m_table->setColumnFor(int(Column::Took), QStringLiteral("00 h 00 00"));
    m_table->setStretchColumn(int(Column::State), SmallestState);
    connect(m_table, &RecordTable::currentRowChanged, this, &RolloutPage::showJob);
    connect(m_table, &RecordTable::menuWanted, this, &RolloutPage::showMenu);
    connect(m_table, &RecordTable::opened, this, [this](int row) { m_context.host.openCharger(m_model.row(row).station); });
    return makeFramed(m_context.themes, m_table);
}

void RolloutPage::connectSite()
{
    connect(&m_model, &FirmwareJobModel::stateChanged, this, &RolloutPage::refresh);
    connect(&m_context.site().jobs(), &api::LiveJobs::rolloutsChanged, this, &RolloutPage::refresh);
    connect(&m_context.workspace, &Workspace::formatChanged, this, &RolloutPage::refresh);
    connect(&m_context.workspace, &Workspace::ticked, this, [this] {
        if (isVisible())
            showTrouble();
    });
}

void RolloutPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void RolloutPage::setRollout(RolloutId rollout)
{
    m_isToChoose = true;
    if (rollout != m_model.rollout())
        m_model.setRollout(rollout);
    refresh();
}

/// Once for each time the page is opened: the chargers of a roll-out that was just started come after the page.
void RolloutPage::chooseFirst()
{
    if (!m_isToChoose || m_model.rowCount() == 0)
        return;
    const FirmwareJobPointer job = troubled(nullptr);
    m_isToChoose = m_table->currentRow() < 0 && !m_table->selectKey(job ? job->id.value() : m_model.row(0).id.value());
}

void RolloutPage::refresh()
{
    const auto rollout = m_context.site().jobs().rollout(m_model.rollout());
    m_stack->setEmpty(!rollout);
    const bool isOver = !rollout || rollout->state == RolloutState::Finished || rollout->state == RolloutState::Cancelled;
    const bool isHeld = rollout && (rollout->state == RolloutState::Paused || rollout->state == RolloutState::Stopped);
    m_pause->setVisible(!isOver && !isHeld);
    m_resume->setVisible(isHeld);
    m_cancel->setVisible(!isOver);
    if (!rollout) {
        m_header->setContext({});
        return;
    }
    //: Behind the page's title: %1 a firmware, %2 the state of its roll-out.
    m_header->setContext(tr("%1, %2").arg(shortened(rolloutTitle(*rollout), LongestRolloutText), rolloutStateWord(rollout->state)));
    m_pause->setBlockedReason(m_actions.pauseReason(*rollout));
    m_resume->setBlockedReason(m_actions.resumeReason(*rollout));
    m_cancel->setBlockedReason(m_actions.cancelReason(*rollout));
    showSummary(*rollout, countJobs(m_context.site().jobs().firmwareJobs(rollout->id)));
    showTrouble();
    chooseFirst();
    showJob();
}

void RolloutPage::showSummary(const FirmwareRollout& rollout, const RolloutCount& count)
{
    const Formatter& format = m_context.format();
    const QDateTime now = m_context.workspace.now();
    const int numbers[FigureCount] = {count.done, count.running, count.waiting - count.offline, count.nothing, count.failed, count.offline};
    for (int figure = 0; figure < FigureCount; ++figure) {
        FigureView* view = m_figures.at(figure);
        const QString number = format.number(numbers[figure]);
        //: Chargers of a roll-out: %1 done, %2 all.
        const QString text = figure == DoneFigure ? tr("%1 of %2").arg(number, format.number(count.all)) : number;
        view->setFigure(text, {});
        view->setAccessibleName(text + QLatin1Char(' ') + figureCaption(figure));
        view->setVisible(figure <= WaitingFigure || numbers[figure] > 0);
    }
    //: A file: %1 its name, %2 its size, %3 the begin of its checksum.
    m_file->setText(tr("%1, %2, SHA-256 %3…").arg(shortened(rollout.fileName, LongestRolloutText), format.dataSize(rollout.bytes), rollout.sha256.left(8)));
    const QString at = format.timeOrDate(rollout.createdAt, now);
    m_source->setText(rollout.user.isEmpty() ? tr("served from this computer, started %1").arg(at)
                                             //: %1 a time, %2 who.
                                             : tr("served from this computer, started %1 by %2").arg(at, shortened(rollout.user, LongestRolloutText)));
    m_plan->setText(rolloutPlanSentence(rollout.plan, format, now));
    m_ready->setText(readySentence(rollout, count));
}

/// By what those that are done took.
QString RolloutPage::readySentence(const FirmwareRollout& rollout, const RolloutCount& count) const
{
    const QDateTime now = m_context.workspace.now();
    if (rollout.endedAt)
        return tr("Ended %1").arg(m_context.format().timeOrDate(rollout.endedAt, now));
    qint64 seconds = 0;
    int done = 0;
    for (const FirmwareJob& job : m_model.rows()) {
        if (job.wait == JobWait::Idle && !job.endedAt)
            return {}; // how long somebody charges there, nobody knows
        const auto asked = job.reachedAt(FirmwareStage::Asked);
        if (job.state != JobState::Done || !asked || !job.endedAt)
            continue;
        seconds += asked->secsTo(*job.endedAt);
        ++done;
    }
    const int left = count.running + count.waiting - count.offline;
    if (done == 0 || left == 0 || rollout.state != RolloutState::Running)
        return {};
    const int rounds = (left + rollout.plan.atOnce - 1) / std::max(1, rollout.plan.atOnce);
    //: %1 a time.
    return tr("If all goes well, ready about %1").arg(m_context.format().timeOrDate(now.addSecs(seconds / done * rounds), now));
}

/// The first that stalls, else the first that failed while the roll-out stands still; counts the others of both kinds.
FirmwareJobPointer RolloutPage::troubled(int* others) const
{
    FirmwareJobPointer stalled;
    FirmwareJobPointer failed;
    int count = 0;
    for (const FirmwareJobPointer& job : m_context.site().jobs().firmwareJobs(m_model.rollout())) {
        const bool isStalled = job->isRunning() && job->stall != FirmwareStall::None;
        const bool isFailed = job->state == JobState::Failed;
        count += isStalled || isFailed ? 1 : 0;
        if (isStalled && !stalled)
            stalled = job;
        if (isFailed && !failed)
            failed = job;
    }
    if (others)
        *others = std::max(0, count - 1);
    return stalled ? stalled : failed;
}

void RolloutPage::showTrouble()
{
    int others = 0;
    const FirmwareJobPointer job = troubled(&others);
    const auto rollout = m_context.site().jobs().rollout(m_model.rollout());
    const bool isWorthIt = job && rollout && (job->isOpen() || rollout->state == RolloutState::Stopped);
    m_trouble->setVisible(isWorthIt);
    if (!isWorthIt)
        return;
    const bool isStalled = job->isOpen();
    m_trouble->setKind(isStalled ? Banner::Kind::Warning : Banner::Kind::Critical);
    const QStringList steps = firmwareSteps(*job);
    QString text = m_model.sentence(*job);
    if (!text.endsWith(QLatin1Char('.')))
        text += QLatin1Char('.');
    if (!steps.isEmpty())
        text += QLatin1Char(' ') + steps.first();
    if (!isStalled)
        text += QLatin1Char(' ') + tr("The roll-out goes no further until you resume or stop it.");
    m_trouble->setMessage(shortened(stationName(m_context.site(), job->station), LongestRolloutText) + QLatin1Char(':'), text);
    m_trouble->setMoreCount(others);
    m_wait->setVisible(isStalled);
    m_giveUp->setVisible(isStalled);
    m_retry->setVisible(!isStalled);
    m_wait->setBlockedReason(m_actions.waitReason(*job));
    m_giveUp->setBlockedReason(m_actions.giveUpReason(*job));
    m_retry->setBlockedReason(m_actions.retryReason(*job));
}

FirmwareJobPointer RolloutPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? m_context.site().jobs().firmwareJob(m_model.row(row).id) : nullptr;
}

void RolloutPage::showJob()
{
    const FirmwareJobPointer job = current();
    m_panel->setJob(job);
    m_pane->setFilled(job != nullptr);
}

void RolloutPage::showMenu(int row, const QPoint& position)
{
    const FirmwareJob job = m_model.row(row);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rolloutJobMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString& text, const char* name, const QString& reason, auto act) {
        QAction* entry = menu->addAction(text);
        entry->setObjectName(QLatin1String(name));
        entry->setEnabled(reason.isEmpty());
        entry->setToolTip(reason);
        connect(entry, &QAction::triggered, this, act);
    };
    add(tr("Open charger"), "jobOpen", {}, [this, job] { m_context.host.openCharger(job.station); });
    add(tr("Skip"), "jobSkip", m_actions.skipReason(job), [this, job] { m_actions.skip(job); });
    add(tr("Try again"), "jobRetry", m_actions.retryReason(job), [this, job] { m_actions.retry(job); });
    add(tr("Wait %n min more", nullptr, FirmwareActions::PatienceMinutes), "jobWait", m_actions.waitReason(job), [this, job] { m_actions.waitLonger(job); });
    add(tr("Count as failed…"), "jobGiveUp", m_actions.giveUpReason(job), [this, job] { m_actions.giveUp(job); });
    menu->popup(position);
}

} // namespace forecourt::ui
