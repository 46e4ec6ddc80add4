// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// SessionsPage: in which order the stored sessions stand, and where one is in them.
#include "ui/pages/sessionspage.h"

#include "ui/pages/recordtable.h"

#include <QHeaderView>
#include <QScrollBar>

namespace forecourt::ui {

/// The query can put the stored sessions in order of these columns.
std::optional<api::TransactionQuery::SortBy> SessionsPage::sortByColumn(int column)
{
    using SortBy = api::TransactionQuery::SortBy;
    switch (TransactionModel::Column(column)) {
    case TransactionModel::Column::Number:
    case TransactionModel::Column::Start: return SortBy::Start;
    case TransactionModel::Column::End: return SortBy::End;
    case TransactionModel::Column::Duration: return SortBy::Duration;
    case TransactionModel::Column::Place: return SortBy::Charger;
    case TransactionModel::Column::Person: return SortBy::Person;
    case TransactionModel::Column::Energy: return SortBy::Energy;
    case TransactionModel::Column::Average: return SortBy::Average;
    case TransactionModel::Column::Peak: return SortBy::Peak;
    case TransactionModel::Column::Idle: return SortBy::Idle;
    default: return std::nullopt;
    }
}

void SessionsPage::sortStored(int column)
{
    using SortBy = api::TransactionQuery::SortBy;
    const auto wanted = sortByColumn(column);
    if (wanted && *wanted == m_sortBy && column == m_sortColumn)
        m_isAscending = !m_isAscending;
    else if (wanted) // names from A on, figures from the largest
        m_isAscending = *wanted == SortBy::Charger || *wanted == SortBy::Person;
    if (wanted) {
        m_sortBy = *wanted;
        m_sortColumn = column;
    } else {
        m_context.host.notify(QStringLiteral("info"), tr("Sessions can be sorted by start, end, duration, charger, person, kWh, average and max kW, and idle time"));
    }
    m_storedTable->horizontalHeader()->setSortIndicator(m_sortColumn, m_isAscending ? Qt::AscendingOrder : Qt::DescendingOrder);
    if (wanted)
        applyFilters();
}

void SessionsPage::adoptSorting()
{
    QHeaderView* const header = m_storedTable->horizontalHeader();
    if (const auto restored = sortByColumn(header->sortIndicatorSection())) {
        m_sortBy = *restored;
        m_sortColumn = header->sortIndicatorSection();
        m_isAscending = header->sortIndicatorOrder() == Qt::AscendingOrder;
    } else {
        header->setSortIndicator(m_sortColumn, m_isAscending ? Qt::AscendingOrder : Qt::DescendingOrder);
    }
}

/// Sessions that come above what is read do not push it away.
void SessionsPage::keepPlace(int first, int last)
{
    QScrollBar* const bar = m_storedTable->verticalScrollBar();
    if (bar->value() == bar->minimum() || first > m_storedTable->rowAt(0))
        return;
    const bool isByPixel = m_storedTable->verticalScrollMode() == QAbstractItemView::ScrollPerPixel;
    const int step = isByPixel ? m_storedTable->verticalHeader()->defaultSectionSize() : 1;
    bar->setMaximum(bar->maximum() + (last - first + 1) * step);
    bar->setValue(bar->value() + (last - first + 1) * step);
}

} // namespace forecourt::ui
