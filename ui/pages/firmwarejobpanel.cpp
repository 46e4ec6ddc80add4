// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firmwarejobpanel.h"

#include "ui/format/firmwarewords.h"
#include "ui/format/transferwords.h"
#include "ui/models/names.h"
#include "ui/pages/diagnosticsactions.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/panepair.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QMenu>
#include <QScrollArea>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int WhatWidth = 420;
constexpr int PanelHeight = 200;     ///< at least
constexpr int PanelHeightMost = 420; ///< what is longer scrolls
constexpr int PanelHeightBelow = 340; ///< with its parts below each other
constexpr qsizetype LongestPanelName = 80;
} // namespace

FirmwareJobPanel::FirmwareJobPanel(const PageContext& context, FirmwareActions& actions, DiagnosticsActions& diagnostics, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_diagnostics(diagnostics), m_notes(context.workspace)
{
    setObjectName(QStringLiteral("firmwareJobPanel"));
    QWidget* const log = makeLog();
    QWidget* const steps = makeSteps();
    m_parts = new PanePair(log, steps);
    m_parts->setObjectName(QStringLiteral("firmwareJobParts"));
    m_parts->setShares(Qt::Horizontal, 1, 0);
    m_parts->setWidthBeside(steps, WhatWidth);
    m_parts->setShares(Qt::Vertical, 1, 1);
    connect(m_parts, &PanePair::orientationChanged, this, &FirmwareJobPanel::takeHeight);
    m_stack = new ViewStack(m_parts);
    auto* empty = new EmptyState(context.themes, QStringLiteral("ev-charger"), tr("No charger chosen"),
                                 tr("Choose a charger in the list to see its log and what to do."));
    empty->setObjectName(QStringLiteral("firmwareJobEmpty"));
    m_stack->setEmptyState(makeFramed(context.themes, empty));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    setMinimumHeight(PanelHeight);
    for (QWidget* watched : {m_area->widget(), m_area->viewport()})
        watched->installEventFilter(this);
    takeHeight();
    setJob(nullptr);
}

/// One part below the other may be higher, where there is room.
void FirmwareJobPanel::takeHeight()
{
    const int most = m_parts->orientation() == Qt::Horizontal ? neededHeight() : PanelHeightBelow;
    if (most == maximumHeight())
        return;
    setMaximumHeight(most);
    updateGeometry();
}

/// What is to be done is never cut where there is room (design.md §4 "Long text"). The width counts without a scroll bar:
/// with the height that follows there is none.
int FirmwareJobPanel::neededHeight() const
{
    const QWidget& steps = *m_area->widget();
    if (!m_job)
        return PanelHeight;
    const int text = steps.hasHeightForWidth() ? steps.heightForWidth(m_area->width()) : steps.sizeHint().height();
    return std::clamp(m_what->height() - m_area->height() + text, PanelHeight, PanelHeightMost);
}

QSize FirmwareJobPanel::sizeHint() const
{
    return {QWidget::sizeHint().width(), maximumHeight()};
}

/// Other words, other buttons below them, another width.
bool FirmwareJobPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &FirmwareJobPanel::takeHeight, Qt::QueuedConnection); // once it is laid out
    return QWidget::eventFilter(watched, event);
}

QWidget* FirmwareJobPanel::makeLog()
{
    m_log = new Card(m_context.themes, tr("Log of this job"));
    m_log->setObjectName(QStringLiteral("firmwareJobLog"));
    m_copy = new Button(m_context.themes, QStringLiteral("copy"), tr("Copy"), Button::Kind::Quiet);
    m_copy->setObjectName(QStringLiteral("firmwareJobCopy"));
    m_copy->setAccessibleName(tr("Copy the log"));
    m_log->titleActions()->addWidget(m_copy);
    m_table = new RecordTable(m_context.themes, QStringLiteral("firmwareJobNotes"), tr("Log of this job"), nullptr, metrics::TraceRow);
    m_table->setRecords(&m_notes, false);
    m_table->setColumnFor(int(JobNoteModel::Column::Time), m_context.format().timeWithSeconds(QDateTime(QDate(2000, 12, 28), QTime(22, 58, 58), Qt::UTC)));
    m_table->setStretchColumn(int(JobNoteModel::Column::What));
    m_log->addRow(m_table, 1);
    connect(m_copy, &Button::triggered, this, [this] {
        QApplication::clipboard()->setText(jobNotesText(m_notes.notes(), m_context.format()));
        m_context.host.notify(QStringLiteral("copy"), tr("Log copied"));
    });
    return m_log;
}

QWidget* FirmwareJobPanel::makeSteps()
{
    m_what = new Card(m_context.themes, tr("What to do"));
    m_what->setObjectName(QStringLiteral("firmwareJobWhat"));
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const auto add = [&](const char* name, TypeRole role, Theme::Color ink) {
        auto* label = new TextLabel(m_context.themes, role, ink);
        label->setObjectName(QLatin1String(name));
        label->setWordWrap(true);
        column->addWidget(label);
        return label;
    };
    m_sentence = add("firmwareJobSentence", TypeRole::Body, Theme::Color::Ink1);
    m_steps = add("firmwareJobSteps", TypeRole::Body, Theme::Color::Ink1);
    m_times = add("firmwareJobTimes", TypeRole::Small, Theme::Color::Ink2);
    column->addStretch(1);
    m_area = makeScrollArea(inner);
    m_area->setObjectName(QStringLiteral("firmwareJobArea"));
    m_what->body()->addWidget(m_area, 1);
    m_what->body()->addWidget(makeButtons());
    return m_what;
}

QWidget* FirmwareJobPanel::makeButtons()
{
    auto* row = new FlowRow;
    const auto add = [&](const QString& text, const char* name) {
        auto* button = new Button(m_context.themes, text);
        button->setObjectName(QLatin1String(name));
        row->add(button);
        return button;
    };
    m_open = add(tr("Open charger"), "firmwareJobOpen");
    m_bundle = add(tr("Support bundle…"), "firmwareJobBundle");
    //: Button: leaves a charger out of a roll-out.
    m_skip = add(tr("Skip"), "firmwareJobSkip");
    m_giveUp = add(tr("Count as failed…"), "firmwareJobGiveUp");
    m_wait = add(tr("Wait %n min more", nullptr, FirmwareActions::PatienceMinutes), "firmwareJobWait");
    m_retryBy = add(tr("Try another way"), "firmwareJobRetryBy");
    m_retryBy->setHasMenu(true);
    m_retryMenu = new QMenu(m_retryBy);
    m_retryMenu->setObjectName(QStringLiteral("firmwareJobRetryMenu"));
    m_retryBy->setMenu(m_retryMenu);
    m_retry = add(tr("Try again"), "firmwareJobRetry");
    connect(m_open, &Button::triggered, this, [this] { m_context.host.openCharger(m_job->station); });
    connect(m_bundle, &Button::triggered, this, [this] { m_diagnostics.makeBundle({m_job->station, {}, {}}); });
    connect(m_skip, &Button::triggered, this, [this] { m_actions.skip(*m_job); });
    connect(m_giveUp, &Button::triggered, this, [this] { m_actions.giveUp(*m_job); });
    connect(m_wait, &Button::triggered, this, [this] { m_actions.waitLonger(*m_job); });
    connect(m_retry, &Button::triggered, this, [this] { m_actions.retry(*m_job); });
    connect(m_retryMenu, &QMenu::aboutToShow, this, [this] {
        m_retryMenu->clear();
        if (m_job)
            m_actions.fillRetryMenu(*m_retryMenu, *m_job);
    });
    return row;
}

void FirmwareJobPanel::setJob(const FirmwareJobPointer& job)
{
    m_job = job;
    m_stack->setEmpty(job == nullptr);
    if (!job) {
        m_notes.setNotes({});
        return;
    }
    const Formatter& format = m_context.format();
    const QDateTime now = m_context.workspace.now();
    const QString name = shortened(stationName(m_context.site(), job->station), LongestPanelName);
    //: Title: %1 the name of a charger.
    m_log->setTitle(tr("%1, log of this job").arg(name));
    m_notes.setNotes(job->notes);
    const auto rollout = m_context.site().jobs().rollout(job->rollout);
    const QString waitsFor = job->waitsFor.value().isEmpty() ? QString() : shortened(stationName(m_context.site(), job->waitsFor), LongestPanelName);
    m_sentence->setText(firmwareJobSentence(*job, rollout ? rollout->bytes : 0, waitsFor, format, now));
    const QStringList steps = firmwareSteps(*job);
    m_steps->setText(steps.join(QLatin1Char('\n')));
    m_steps->setVisible(!steps.isEmpty());
    QStringList times = firmwareMomentLines(*job, format, now);
    //: How a charger is updated: %1 a protocol, %2 how often it was asked.
    times.append(job->isSigned ? tr("Signed, over %1, asked %n time(s)", nullptr, job->attempts).arg(protocolWord(job->protocol))
                               //: The same without a signature.
                               : tr("Over %1, asked %n time(s)", nullptr, job->attempts).arg(protocolWord(job->protocol)));
    m_times->setText(times.join(QStringLiteral(" · ")));
    showButtons();
}

void FirmwareJobPanel::showButtons()
{
    const bool isTroubled = m_job->state == JobState::Failed || (m_job->isOpen() && m_job->stall != FirmwareStall::None);
    m_skip->setVisible(m_job->isOpen() && (!m_job->isRunning() || m_job->isPreparing()));
    m_skip->setBlockedReason(m_actions.skipReason(*m_job));
    m_wait->setVisible(isTroubled && m_job->isOpen());
    m_wait->setBlockedReason(m_actions.waitReason(*m_job));
    m_giveUp->setVisible(isTroubled && m_job->isOpen());
    m_giveUp->setBlockedReason(m_actions.giveUpReason(*m_job));
    const QString retry = m_actions.retryReason(*m_job);
    m_retry->setVisible(isTroubled);
    m_retry->setBlockedReason(retry);
    m_retryBy->setVisible(isTroubled && retry.isEmpty());
    m_bundle->setVisible(isTroubled);
    m_bundle->setBlockedReason(m_diagnostics.bundleReason());
    m_open->setBlockedReason(m_context.site().station(m_job->station) ? QString() : tr("Off: this charger is not in use any more"));
}

} // namespace forecourt::ui
