// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prices/ratetable.h"

#include "ui/widgets/button.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int MostRowsShown = 8;
constexpr int TableMargin = 4;
} // namespace

RateTable::RateTable(const PageContext& context, RateTableModel& model, const QString& objectName, const QString& name, const QString& addText,
                     QWidget* parent)
    : QWidget(parent), m_model(model), m_table(new TableView(context.themes)), m_add(new Button(context.themes, QStringLiteral("plus"), addText)),
      m_remove(new Button(context.themes, QStringLiteral("trash-2"), tr("Remove"))), m_problem(new TextLabel(context.themes, TypeRole::Small))
{
    using Column = RateTableModel::Column;
    m_table->setObjectName(objectName);
    m_table->setAccessibleName(name);
    m_table->setModel(&model);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed
                             | QAbstractItemView::SelectedClicked);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setToolTip(tr("F2 or a letter changes a cell; an empty one takes the price above"));
    m_table->setStretchColumn(int(Column::Name), 90);
    for (int column = int(Column::Energy); column < RateTableModel::ColumnCount; ++column)
        m_table->setColumnFor(column, model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    m_add->setObjectName(objectName + QStringLiteral("Add"));
    m_remove->setObjectName(objectName + QStringLiteral("Remove"));
    m_problem->setObjectName(objectName + QStringLiteral("Problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_table);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    connect(m_add, &Button::triggered, this, &RateTable::addWanted);
    connect(m_remove, &Button::triggered, this, [this] { Q_EMIT removeWanted(currentRow()); });
    connect(&model, &RateTableModel::refused, this, &RateTable::setProblem);
    connect(&model, &RateTableModel::rowsEdited, this, [this] { setProblem({}); });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &RateTable::fitHeight);
    connect(&model, &QAbstractItemModel::modelReset, this, &RateTable::fitHeight);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        updateButtons();
        Q_EMIT currentChanged(now.row());
    });
    fitHeight();
}

int RateTable::currentRow() const
{
    return m_table->currentIndex().row();
}

void RateTable::chooseRow(int row, bool isEdited)
{
    const QModelIndex index = m_model.index(row, 0);
    m_table->setCurrentIndex(index);
    if (!isEdited)
        return;
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->edit(index);
}

void RateTable::setProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

/// As high as its rows: the page scrolls, not the table in it.
void RateTable::fitHeight()
{
    const int rows = std::min(m_model.rowCount(), MostRowsShown);
    m_table->setVisible(rows > 0);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * m_table->verticalHeader()->defaultSectionSize()
                            + TableMargin + metrics::CardPadding);
    updateButtons();
}

void RateTable::updateButtons()
{
    const bool hasRow = currentRow() >= 0 && currentRow() < m_model.rowCount();
    m_remove->setVisible(m_model.rowCount() > 0);
    m_remove->setBlockedReason(hasRow ? QString() : tr("Off: choose a row first"));
}

} // namespace forecourt::ui
