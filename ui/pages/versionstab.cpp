// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/versionstab.h"

#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace forecourt::ui {

namespace {
constexpr int VersionsFilterWidth = 240;
} // namespace

VersionsTab::VersionsTab(const PageContext& context, FirmwareActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_model(context.workspace), m_filter(new QLineEdit),
      m_summary(new TextLabel(context.themes, TypeRole::Body, Theme::Color::Ink2)),
      //: Button: every update of the chosen charger.
      m_past(new Button(context.themes, tr("Past updates…"))), m_update(new Button(context.themes, tr("Update firmware…"))),
      //: Button: opens the assistant with every charger that the library has a newer version for.
      m_older(new Button(context.themes, tr("Update the older ones…")))
{
    setObjectName(QStringLiteral("versionsTab"));
    m_filter->setObjectName(QStringLiteral("versionsFilter"));
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(VersionsFilterWidth);
    m_summary->setObjectName(QStringLiteral("versionSummary"));
    m_summary->setElideMode(Qt::ElideRight);
    m_past->setObjectName(QStringLiteral("versionsPast"));
    m_update->setObjectName(QStringLiteral("versionsUpdate"));
    m_older->setObjectName(QStringLiteral("versionsUpdateOlder"));
    makeTable();
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_filter);
    row->addWidget(m_summary, 1);
    row->addWidget(m_past);
    row->addWidget(m_older);
    row->addWidget(m_update);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(row);
    column->addWidget(m_stack, 1);
    const api::LiveSite& site = context.site();
    connect(&site, &api::LiveSite::stationChanged, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::stationRemoved, &m_throttle, &UpdateThrottle::request);
    connect(&site.jobs(), &api::LiveJobs::jobsChanged, &m_throttle, &UpdateThrottle::request);
    connect(&site.jobs(), &api::LiveJobs::firmwareFilesChanged, &m_throttle, &UpdateThrottle::request);
    connect(&m_throttle, &UpdateThrottle::due, this, [this] {
        if (isVisible())
            m_model.refresh();
    });
    connect(&m_model, &VersionModel::stateChanged, this, &VersionsTab::refresh);
    connect(&context.workspace, &Workspace::formatChanged, this, &VersionsTab::refresh);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_table->filter().setText(text);
        refresh();
    });
    connect(m_table, &RecordTable::selectedRowsChanged, this, &VersionsTab::refreshButtons);
    connect(m_table, &RecordTable::opened, this, [this](int index) { m_context.host.openCharger(m_model.row(index).station); });
    connect(m_update, &Button::triggered, this, &VersionsTab::updateSelected);
    connect(m_past, &Button::triggered, this, [this] { m_actions.showPast(selected().value(0)); });
    connect(m_older, &Button::triggered, this, &VersionsTab::updateOlder);
    refresh();
}

void VersionsTab::makeTable()
{
    using Column = VersionModel::Column;
    m_table = new RecordTable(m_context.themes, QStringLiteral("versionTable"), tr("Firmware versions of the chargers"));
    m_table->setRecords(&m_model, true);
    m_table->setMultiSelection();
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::Charger), QStringLiteral("Underground north 12"));
    m_table->setColumnFor(int(Column::Make), QStringLiteral("alpitronic Hypercharger 150"));
    m_table->setColumnFor(int(Column::Version), QStringLiteral("00.00.00-000"));
    m_table->setColumnFor(int(Column::Library), QStringLiteral("The charger never named its version"));
    m_table->setStretchColumn(int(Column::Update));
    m_stack = new ViewStack(makeFramed(m_context.themes, m_table));
    m_empty = new EmptyState(m_context.themes, QStringLiteral("ev-charger"), QString(), QString());
    m_empty->setObjectName(QStringLiteral("versionsEmpty"));
    m_stack->setEmptyState(m_empty);
}

void VersionsTab::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model.refresh();
}

void VersionsTab::refresh()
{
    const int all = m_model.rowCount();
    m_empty->setTitle(all > 0 ? tr("Nothing matches") : tr("No charger yet"));
    m_empty->setText(all > 0 ? tr("Clear the filter to see the others.") : tr("A charger names its firmware when it starts."));
    m_stack->setEmpty(m_table->filter().rowCount() == 0);
    const int older = m_model.count(VersionState::Older);
    QStringList parts{tr("%n make(s)", nullptr, m_model.makeCount()),
                      //: Chargers that the library has a newer firmware for.
                      older > 0 ? tr("%n charger(s) with a newer file in the library", nullptr, older) : tr("nothing newer in the library")};
    if (const int unknown = m_model.count(VersionState::Unknown); unknown > 0)
        parts.append(tr("%n never named a version", nullptr, unknown));
    m_summary->setText(all == 0 ? QString() : parts.join(QStringLiteral(" · ")));
    refreshButtons();
}

void VersionsTab::refreshButtons()
{
    const QList<StationId> stations = selected();
    m_update->setBlockedReason(stations.isEmpty() ? tr("Choose chargers in the list") : m_actions.updateReason(stations));
    m_past->setBlockedReason(stations.size() != 1 ? tr("Choose one charger in the list") : m_actions.pastReason());
    m_older->setBlockedReason(m_model.count(VersionState::Older) == 0 ? tr("Off: the library has nothing newer") : m_actions.updateReason({}));
}

QList<StationId> VersionsTab::selected() const
{
    QList<StationId> stations;
    for (const int row : m_table->selectedRows())
        stations.append(m_model.row(row).station);
    return stations;
}

void VersionsTab::updateSelected()
{
    const QList<StationId> stations = selected();
    if (stations.isEmpty())
        return;
    const int first = m_model.rowOf(stations.first());
    const auto newest = first < 0 ? std::nullopt : m_model.row(first).newest;
    m_actions.update({newest ? std::optional(newest->id) : std::nullopt, stations});
}

/// One file at a time: the first that somebody needs, with all chargers that it is newer for.
void VersionsTab::updateOlder()
{
    RolloutWish wish;
    for (const VersionRow& row : m_model.rows()) {
        if (row.state != VersionState::Older || !row.newest || (wish.file && *wish.file != row.newest->id))
            continue;
        wish.file = row.newest->id;
        wish.stations.append(row.station);
    }
    if (!wish.stations.isEmpty())
        m_actions.update(wish);
}

} // namespace forecourt::ui
