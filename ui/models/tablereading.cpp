// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tablereading.h"

#include <QAbstractItemModel>

#include <algorithm>
#include <utility>

namespace forecourt::ui {

TableReading::TableReading(const QAbstractItemModel& model, QObject* parent) : QObject(parent), m_model(&model)
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &TableReading::readOn);
    const auto anew = [this] { m_rows.clear(); };
    connect(&model, &QAbstractItemModel::modelReset, this, anew);
    connect(&model, &QAbstractItemModel::rowsInserted, this, anew);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, anew);
    connect(&model, &QAbstractItemModel::layoutChanged, this, anew);
}

void TableReading::start()
{
    m_rows.clear();
    readOn();
}

void TableReading::readOn()
{
    if (!m_model)
        return;
    if (m_rows.isEmpty()) {
        QStringList titles;
        for (int column = 0; column < m_model->columnCount(); ++column)
            titles.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        m_rows.append(titles);
    }
    const int first = static_cast<int>(m_rows.size()) - 1;
    const int end = std::min(first + PerSlice, m_model->rowCount());
    for (int row = first; row < end; ++row) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells.append(m_model->index(row, column).data(Qt::DisplayRole).toString());
        m_rows.append(cells);
    }
    const bool isOver = end >= m_model->rowCount();
    if (!isOver)
        m_turn.start();
    Q_EMIT sliceRead(std::max(0, end - first));
    if (isOver)
        Q_EMIT finished(std::exchange(m_rows, {}));
}

} // namespace forecourt::ui
