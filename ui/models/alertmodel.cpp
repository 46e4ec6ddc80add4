// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alertmodel.h"

#include "core/base/async.h"
#include "ui/format/alertwords.h"
#include "ui/models/linkhealing.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"
#include "ui/widgets/tableview.h"

namespace forecourt::ui {

namespace {
Sign signOf(const AlertRecord& row)
{
    if (row.isCleared())
        return Sign::Done;
    switch (row.severity) {
    case Severity::Info: return Sign::Waiting;
    case Severity::Warning: return Sign::Warning;
    case Severity::Critical: return Sign::Critical;
    }
    return Sign::None;
}
} // namespace

AlertModel::AlertModel(Workspace& workspace, api::History& history, QObject* parent)
    : KeyedTableModel(parent), m_workspace(workspace), m_history(history)
{
    connect(&workspace.site(), &api::LiveSite::reset, this, &AlertModel::resetFromSite);
    connect(&workspace.site(), &api::LiveSite::alertsChanged, this, &AlertModel::takeChanges);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    whenLinkHeals(workspace, this, [this] { readAgain(); });
    resetFromSite();
}

void AlertModel::resetFromSite()
{
    QList<AlertRecord> rows = m_workspace.site().alerts();
    std::reverse(rows.begin(), rows.end());
    ++m_generation;
    m_isLoading = false;
    m_isExhausted = false;
    m_next.clear();
    resetRows(std::move(rows));
    readAgain();
    Q_EMIT stateChanged();
}

void AlertModel::takeChanges()
{
    for (const AlertRecord& alert : m_workspace.site().alerts())
        upsert(alert);
    Q_EMIT stateChanged();
}

int AlertModel::insertPosition(const AlertRecord& row) const
{
    const auto at = std::find_if(rows().begin(), rows().end(),
                                 [&](const AlertRecord& other) { return other.id.value() < row.id.value(); });
    return static_cast<int>(at - rows().begin());
}

void AlertModel::setHistoryWanted(bool isWanted)
{
    m_isHistoryWanted = isWanted;
    if (isWanted && m_error)
        return readAgain();
    if (isWanted && canFetchMore({}) && m_next.isEmpty())
        fetchMore({});
}

void AlertModel::readAgain()
{
    if (!m_error)
        return;
    m_isExhausted = false;
    fetchMore({});
}

bool AlertModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_isHistoryWanted && !m_isExhausted && !m_isLoading;
}

void AlertModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    api::AlertQuery query;
    query.after = m_next;
    m_isLoading = true;
    whenFinished(m_history.alerts(query), this, [this, generation = ++m_generation](const Result<Page<AlertRecord>>& page) {
        if (generation != m_generation)
            return;
        m_isLoading = false;
        m_isExhausted = !page || page->next.isEmpty();
        m_error = page ? std::nullopt : std::optional(page.error());
        if (page) {
            m_next = page->next;
            for (const AlertRecord& row : page->rows) {
                if (rowOf(row.id) < 0) // the mirror knows better
                    upsert(row);
            }
        }
        Q_EMIT stateChanged();
    });
}

int AlertModel::count(AlertState state) const
{
    return static_cast<int>(
        std::count_if(rows().begin(), rows().end(), [state](const AlertRecord& row) { return row.state == state; }));
}

int AlertModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AlertModel::display(const AlertRecord& row, Column column) const
{
    const Formatter& format = m_workspace.format();
    switch (column) {
    case Column::Severity: return alertSeverityWord(row.severity);
    case Column::Since: return format.timeOrDate(row.since, m_workspace.now());
    case Column::Charger: return row.station.value().isEmpty() ? QString() : stationName(m_workspace.site(), row.station);
    case Column::What: return alertTitle(row, m_workspace.site(), format);
    case Column::State: return alertStateText(row, format, m_workspace.now());
    }
    return {};
}

QVariant AlertModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AlertRecord& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case TableSecondLineRole: return column == Column::What ? QVariant(alertHint(row)) : QVariant();
    case SortRole:
        switch (column) {
        case Column::Severity: return int(row.severity);
        case Column::Since: return row.since;
        case Column::State: return int(row.state);
        case Column::Charger:
        case Column::What: return display(row, column).toCaseFolded();
        }
        return {};
    case KeyRole: return row.id.value();
    case SignRole: return column == Column::Severity ? QVariant::fromValue(signOf(row)) : QVariant();
    case QuietRole: return row.isCleared();
    case SearchRole:
        return QStringList{display(row, Column::Severity), display(row, Column::Charger), display(row, Column::What),
                           alertDetails(row, m_workspace.site(), m_workspace.format()), row.by}
            .join(QLatin1Char(' '));
    case Qt::ToolTipRole: {
        const QString details = alertDetails(row, m_workspace.site(), m_workspace.format());
        const QStringList lines{display(row, Column::What), details, alertHint(row)};
        return column == Column::What ? QVariant(lines.join(QLatin1Char('\n'))) : QVariant();
    }
    case Qt::AccessibleTextRole: return display(row, column);
    default: return {};
    }
}

QVariant AlertModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    case Column::Severity: return tr("Severity");
    //: Column: when it began.
    case Column::Since: return tr("Since");
    case Column::Charger: return tr("Charger");
    //: Column: what is wrong and what to do.
    case Column::What: return tr("What and what to do");
    case Column::State: return tr("State");
    }
    return {};
}

} // namespace forecourt::ui
