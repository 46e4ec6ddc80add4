// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/priceeventmodel.h"

#include "core/base/async.h"
#include "ui/format/pricewords.h"
#include "ui/models/linkhealing.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

namespace {
constexpr qsizetype ShownUser = 60;
} // namespace

PriceEventModel::PriceEventModel(Workspace& workspace, api::Prices* prices, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace), m_prices(prices)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    whenLinkHeals(workspace, this, [this] { readAgain(); });
}

void PriceEventModel::reload(const std::optional<PriceId>& price)
{
    m_areRowsOfAnother = m_areRowsOfAnother || price != m_price;
    m_price = price;
    request(true);
}

void PriceEventModel::readAgain()
{
    if (m_error && !m_isLoading)
        request(m_isUnreadAnew);
}

/// After a failure views would ask without end: readAgain() and reload() do.
bool PriceEventModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_isLoading && !m_error;
}

void PriceEventModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        request(false);
}

void PriceEventModel::request(bool startsOver)
{
    if (!m_prices)
        return;
    api::PriceHistoryQuery query;
    query.price = m_price;
    query.after = startsOver ? QString() : m_next;
    m_isLoading = true;
    const int generation = ++m_generation;
    whenFinished(m_prices->history(query), this, [this, generation, startsOver](const Result<Page<api::PriceEvent>>& page) {
        if (generation == m_generation)
            take(page, startsOver);
    });
}

void PriceEventModel::take(const Result<Page<api::PriceEvent>>& page, bool startsOver)
{
    m_isLoading = false;
    m_error = page ? std::nullopt : std::optional(page.error());
    if (page) {
        m_next = page->next;
        m_areRowsOfAnother = false;
        if (startsOver)
            resetRows(page->rows);
        else
            appendRows(page->rows);
    } else {
        m_isUnreadAnew = startsOver;
        if (m_areRowsOfAnother)
            resetRows({}); // they do not fit what was asked
    }
    Q_EMIT stateChanged();
}

int PriceEventModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PriceEventModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const api::PriceEvent& row = this->row(index.row());
    const auto text = [&](Column column) -> QString {
        switch (column) {
        case Column::When: return m_workspace.format().dateTime(row.at, m_workspace.now());
        case Column::Who: return shortened(row.user, ShownUser);
        case Column::What: return priceEventSentence(row, m_workspace.site());
        }
        return {};
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(Column(index.column()));
    case KeyRole: return row.id.value();
    case SearchRole: return QStringList{text(Column::Who), text(Column::What)}.join(QLatin1Char(' '));
    case QuietRole: return Column(index.column()) != Column::What;
    case Qt::ToolTipRole: return Column(index.column()) == Column::What ? QVariant(text(Column::What)) : QVariant();
    default: return {};
    }
}

QVariant PriceEventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    case Column::When: return tr("When");
    //: Column: who changed something.
    case Column::Who: return tr("Who");
    case Column::What: return tr("What");
    }
    return {};
}

} // namespace forecourt::ui
