// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pagelayout.h"

#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QScrollArea>

namespace forecourt::ui {

namespace {
struct FilterableTable
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::FilterableTable)
};
} // namespace

QVBoxLayout* makePageColumn(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::PageMargin, 0, metrics::PageMargin, metrics::CardGap);
    column->setSpacing(metrics::CardGap);
    return column;
}

QScrollArea* makeScrollArea(QWidget* inner)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // the wheel scrolls; Tab goes to what is inside
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(inner);
    inner->setAutoFillBackground(false); // setWidget() switched it on
    return area;
}

Card* makeFramed(const ThemeManager& themes, QWidget* view)
{
    auto* card = new Card(themes);
    card->addRow(view, 1);
    return card;
}

QWidget* makeFilterable(const ThemeManager& themes, RecordTable* table, const QString& title, const std::function<void()>& clear)
{
    auto* stack = new ViewStack(makeFramed(themes, table));
    auto* empty = new EmptyState(themes, QStringLiteral("search"), title,
                                 FilterableTable::tr("Look for something else, or clear the filter."));
    empty->setObjectName(table->objectName() + QStringLiteral("Empty"));
    Button* button = empty->addAction(FilterableTable::tr("Clear filter"));
    button->setObjectName(table->objectName() + QStringLiteral("Clear"));
    QObject::connect(button, &Button::triggered, table, clear);
    stack->setEmptyState(empty);
    const RowFilter* rows = &table->filter();
    const auto update = [stack, rows] { stack->setEmpty(rows->rowCount() == 0); };
    QObject::connect(rows, &RowFilter::isPartlyReadChanged, empty, [empty, rows] {
        //: Where no row of a very long list fits a filter.
        const QString partly = FilterableTable::tr("Only the newest %n row(s) were looked through.", nullptr, rows->sourceModel()->rowCount());
        empty->setText(rows->isPartlyRead() ? partly : FilterableTable::tr("Look for something else, or clear the filter."));
    });
    QObject::connect(rows, &QAbstractItemModel::rowsInserted, stack, update);
    QObject::connect(rows, &QAbstractItemModel::rowsRemoved, stack, update);
    QObject::connect(rows, &QAbstractItemModel::modelReset, stack, update);
    return stack;
}

QHBoxLayout* makeScrollingColumn(QWidget* page)
{
    auto* inner = new QWidget;
    auto* row = new QHBoxLayout(inner);
    row->setContentsMargins(metrics::PageMargin, 0, metrics::PageMargin, metrics::PageMargin);
    row->setSpacing(metrics::CardGap);
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(makeScrollArea(inner));
    return row;
}

} // namespace forecourt::ui
