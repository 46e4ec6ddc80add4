// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/stationchoice.h"

#include "ui/models/names.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QSignalBlocker>

namespace forecourt::ui {

namespace {
constexpr int ListHeight = 220;
constexpr qsizetype LongestName = 80;
constexpr int IdRole = Qt::UserRole + 1;
} // namespace

StationChoice::StationChoice(const ThemeManager& themes, const QString& objectName, const QString& name, QWidget* parent)
    : QWidget(parent), m_list(new QListWidget), m_count(new TextLabel(themes, TypeRole::Small, Theme::Color::Ink2)),
      //: Button: ticks every charger.
      m_all(new Button(themes, tr("All"), Button::Kind::Quiet)),
      //: Button: unticks every charger.
      m_none(new Button(themes, tr("None"), Button::Kind::Quiet))
{
    m_list->setObjectName(objectName);
    m_list->setAccessibleName(name);
    m_list->setProperty("form", true);
    m_list->setMinimumHeight(ListHeight);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_count->setObjectName(objectName + QStringLiteral("Count"));
    m_all->setObjectName(objectName + QStringLiteral("All"));
    m_none->setObjectName(objectName + QStringLiteral("None"));
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_count, 1);
    row->addWidget(m_all);
    row->addWidget(m_none);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    connect(m_all, &Button::triggered, this, [this] { tickAll(true); });
    connect(m_none, &Button::triggered, this, [this] { tickAll(false); });
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
}

void StationChoice::setEntries(const QList<Entry>& entries)
{
    const QSignalBlocker silence(m_list);
    m_list->clear();
    for (const Entry& entry : entries) {
        const QString name = shortened(entry.name, LongestName);
        //: A charger in a list: %1 its name, %2 about it.
        auto* item = new QListWidgetItem(entry.detail.isEmpty() ? name : tr("%1 – %2").arg(name, entry.detail), m_list);
        item->setData(IdRole, entry.station.value());
        const bool isPossible = entry.blockedReason.isEmpty();
        item->setFlags(isPossible ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::ItemIsSelectable);
        item->setCheckState(isPossible && entry.isChosen ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint(QSize(0, metrics::ControlHeight)); // ticks must not touch each other
        item->setToolTip(isPossible ? item->text() : entry.blockedReason);
        if (!isPossible)
            item->setData(Qt::AccessibleDescriptionRole, entry.blockedReason);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    refresh();
}

QList<StationId> StationChoice::chosen() const
{
    QList<StationId> stations;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            stations.append(StationId(m_list->item(i)->data(IdRole).toString()));
    }
    return stations;
}

void StationChoice::tickAll(bool isTicked)
{
    {
        const QSignalBlocker silence(m_list);
        for (int i = 0; i < m_list->count(); ++i) {
            if (m_list->item(i)->flags().testFlag(Qt::ItemIsEnabled))
                m_list->item(i)->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
        }
    }
    refresh();
    Q_EMIT changed();
}

void StationChoice::refresh()
{
    const auto count = static_cast<int>(chosen().size());
    //: Under a list of chargers: %1 all of them.
    m_count->setText(tr("%n of %1 chosen", nullptr, count).arg(m_list->count()));
}

} // namespace forecourt::ui
