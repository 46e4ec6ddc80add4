// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/stationchoice.h"

#include "ui/models/names.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QShortcut>
#include <QSignalBlocker>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int ListHeight = 150; ///< more where there is room
constexpr qsizetype LongestName = 80;
constexpr int IdRole = Qt::UserRole + 1;
} // namespace

StationChoice::StationChoice(const ThemeManager& themes, const QString& objectName, const QString& name, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_list(new QListWidget), m_buttons(new QHBoxLayout), m_count(new TextLabel(themes, TypeRole::Small, Theme::Color::Ink2)),
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
    m_buttons->setSpacing(4);
    m_buttons->addWidget(m_count, 1);
    m_buttons->addWidget(m_all);
    m_buttons->addWidget(m_none);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_list, 1);
    column->addLayout(m_buttons);
    connect(m_all, &Button::triggered, this, [this] { tickAll(true); });
    connect(m_none, &Button::triggered, this, [this] { tickAll(false); });
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
}

void StationChoice::setMovable()
{
    //: Button: the charger is updated earlier than the one above it.
    m_up = new Button(m_themes, tr("Move up"), Button::Kind::Quiet);
    //: Button: the charger is updated later than the one below it.
    m_down = new Button(m_themes, tr("Move down"), Button::Kind::Quiet);
    m_up->setObjectName(m_list->objectName() + QStringLiteral("Up"));
    m_down->setObjectName(m_list->objectName() + QStringLiteral("Down"));
    const auto add = [this](Button* button, int by, const QKeySequence& keys) {
        m_buttons->addWidget(button);
        connect(button, &Button::triggered, this, [this, by] { moveCurrent(by); });
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by] { moveCurrent(by); });
    };
    add(m_up, -1, QKeySequence(Qt::ALT | Qt::Key_Up));
    add(m_down, 1, QKeySequence(Qt::ALT | Qt::Key_Down));
    connect(m_list, &QListWidget::currentRowChanged, this, &StationChoice::refreshMoves);
    refreshMoves();
}

void StationChoice::moveCurrent(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count())
        return;
    {
        const QSignalBlocker silence(m_list);
        m_list->insertItem(row + by, m_list->takeItem(row));
        m_list->setCurrentRow(row + by);
    }
    m_order.clear();
    for (int i = 0; i < m_list->count(); ++i)
        m_order.append(m_list->item(i)->data(IdRole).toString());
    refreshMoves();
    Q_EMIT changed();
}

void StationChoice::refreshMoves()
{
    if (!m_up)
        return;
    const int row = m_list->currentRow();
    const QString none = row < 0 ? tr("Choose a charger first") : QString();
    m_up->setBlockedReason(row == 0 ? tr("It is the first one") : none);
    m_down->setBlockedReason(row >= 0 && row == m_list->count() - 1 ? tr("It is the last one") : none);
}

void StationChoice::setEntries(const QList<Entry>& given)
{
    QList<Entry> entries = given;
    if (!m_order.isEmpty()) { // those that are new come last
        const auto place = [this](const Entry& entry) {
            const qsizetype at = m_order.indexOf(entry.station.value());
            return at < 0 ? m_order.size() : at;
        };
        std::stable_sort(entries.begin(), entries.end(), [&place](const Entry& a, const Entry& b) { return place(a) < place(b); });
    }
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
    refreshMoves();
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
