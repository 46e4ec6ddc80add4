// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rolloutstab.h"

#include "ui/format/timesamples.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentedswitch.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QMenu>

namespace forecourt::ui {

namespace {
enum RolloutView { AllRollouts, OpenRollouts };
constexpr int RolloutFilterWidth = 240;
} // namespace

RolloutsTab::RolloutsTab(const PageContext& context, FirmwareActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_model(context.workspace), m_view(new SegmentedSwitch(context.themes)),
      m_filter(new QLineEdit), m_table(new RecordTable(context.themes, QStringLiteral("rolloutTable"), tr("Roll-outs")))
{
    using Column = RolloutModel::Column;
    m_view->setObjectName(QStringLiteral("rolloutsView"));
    m_view->setAccessibleName(tr("Which roll-outs"));
    m_view->addSegment(tr("All"));
    //: Roll-outs that are not over.
    m_view->addSegment(tr("Open"));
    m_filter->setObjectName(QStringLiteral("rolloutsFilter"));
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(RolloutFilterWidth);
    m_table->setRecords(&m_model, true);
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::What), QStringLiteral("alpitronic Hypercharger 00.00.00"));
    m_table->setColumnFor(int(Column::State), QStringLiteral("Stopped at a failure"));
    m_table->setColumnFor(int(Column::Done), QStringLiteral("000 of 000"));
    m_table->setColumnFor(int(Column::Failed), QStringLiteral("Failed 00"));
    m_table->setColumnFor(int(Column::Started), widest::dayAndTime(m_context.format()));
    m_table->setColumnFor(int(Column::User), QStringLiteral("Nguyen-Hofmeister"));
    m_table->setStretchColumn(int(Column::Plan));
    m_stack = new ViewStack(makeFramed(context.themes, m_table));
    m_empty = new EmptyState(context.themes, QStringLiteral("download"), QString(), QString());
    m_empty->setObjectName(QStringLiteral("rolloutsEmpty"));
    m_first = m_empty->addAction(tr("Update firmware…"));
    m_first->setObjectName(QStringLiteral("rolloutsFirst"));
    m_stack->setEmptyState(m_empty);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_view);
    row->addWidget(m_filter);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(row);
    column->addWidget(m_stack, 1);
    connect(m_view, &SegmentedSwitch::currentChanged, this, [this](int view) {
        m_table->filter().setRule([this, view](int index) { return view == AllRollouts || m_model.row(index).rollout.isOpen(); });
        refresh();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_table->filter().setText(text);
        refresh();
    });
    connect(m_table, &RecordTable::opened, this, &RolloutsTab::open);
    connect(m_table, &RecordTable::menuWanted, this, &RolloutsTab::showMenu);
    connect(m_first, &Button::triggered, this, [this] { m_actions.update({}); });
    connect(&m_model, &RolloutModel::stateChanged, this, &RolloutsTab::refresh);
    connect(&context.workspace, &Workspace::formatChanged, this, &RolloutsTab::refresh);
    refresh();
}

void RolloutsTab::refresh()
{
    const bool isFiltered = m_model.rowCount() > 0;
    m_empty->setTitle(isFiltered ? tr("Nothing matches") : tr("No firmware was rolled out yet"));
    m_empty->setText(isFiltered ? tr("Clear the filter, or choose All, to see the others.")
                                : tr("Choose a file and the chargers; Forecourt serves the file itself and follows every charger to its new version."));
    m_first->setVisible(!isFiltered);
    m_first->setBlockedReason(m_actions.updateReason({}));
    m_stack->setEmpty(m_table->filter().rowCount() == 0);
    Q_EMIT counted();
}

void RolloutsTab::open(int row)
{
    m_context.host.openPlace(QStringLiteral("rollout/") + QString::number(m_model.row(row).rollout.id.value()));
}

void RolloutsTab::showMenu(int row, const QPoint& position)
{
    const FirmwareRollout rollout = m_model.row(row).rollout;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rolloutMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString& text, const char* name, const QString& reason, auto act) {
        QAction* entry = menu->addAction(text);
        entry->setObjectName(QLatin1String(name));
        entry->setEnabled(reason.isEmpty());
        entry->setToolTip(reason);
        connect(entry, &QAction::triggered, this, act);
    };
    add(tr("Open"), "rolloutMenuOpen", {}, [this, id = rollout.id] {
        m_context.host.openPlace(QStringLiteral("rollout/") + QString::number(id.value()));
    });
    add(tr("Pause"), "rolloutMenuPause", m_actions.pauseReason(rollout), [this, id = rollout.id] { m_actions.pause(id); });
    add(tr("Resume"), "rolloutMenuResume", m_actions.resumeReason(rollout), [this, id = rollout.id] { m_actions.resume(id); });
    add(tr("Stop…"), "rolloutMenuStop", m_actions.cancelReason(rollout), [this, rollout] { m_actions.cancel(rollout); });
    menu->popup(position);
}

} // namespace forecourt::ui
