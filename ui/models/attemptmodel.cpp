// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/attemptmodel.h"

#include "ui/format/words.h"
#include "ui/models/modelroles.h"
#include "ui/widgets/tableview.h"

namespace forecourt::ui {

namespace {
constexpr int MaximumRows = 200;
}

AttemptModel::AttemptModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace.site(), &api::LiveSite::reset, this, &AttemptModel::resetFromSite);
    connect(&workspace.site(), &api::LiveSite::attemptsAdded, this, &AttemptModel::add);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    resetFromSite();
}

void AttemptModel::resetFromSite()
{
    QList<AttemptRow> rows;
    for (const ConnectionAttempt& attempt : m_workspace.site().attempts())
        rows.prepend({++m_lastNumber, attempt});
    resetRows(rows);
}

void AttemptModel::add(int count)
{
    const QList<ConnectionAttempt>& attempts = m_workspace.site().attempts();
    for (qsizetype i = std::max<qsizetype>(0, attempts.size() - count); i < attempts.size(); ++i)
        upsert({++m_lastNumber, attempts.at(i)});
    while (rowCount() > MaximumRows)
        removeAt(rowCount() - 1);
}

QString AttemptModel::circumstances(const ConnectionAttempt& attempt)
{
    QStringList parts{attempt.peerAddress};
    if (!attempt.path.isEmpty())
        //: %1 is the path of an address such as /ocpp/SN0042.
        parts.append(tr("path %1").arg(attempt.path));
    if (!attempt.subprotocols.isEmpty())
        parts.append(attempt.subprotocols);
    return parts.join(QStringLiteral(", "));
}

QString AttemptModel::logLine(int row) const
{
    const ConnectionAttempt& attempt = this->row(row).attempt;
    QStringList parts{attempt.at.toString(Qt::ISODate), attemptTitle(attempt), circumstances(attempt)};
    if (const QString hint = attemptHint(attempt); !hint.isEmpty())
        parts.append(hint);
    return parts.join(QStringLiteral("\t"));
}

int AttemptModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttemptModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AttemptRow& row = this->row(index.row());
    const auto column = Column(index.column());
    const bool isRefused = row.attempt.reason != AttemptReason::Connected;
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Column::When: return m_workspace.format().timeWithSeconds(row.attempt.at);
        case Column::Sign: return {};
        case Column::What: return attemptTitle(row.attempt);
        case Column::From: return circumstances(row.attempt);
        }
        return {};
    case SortRole: return row.number;
    case KeyRole: return row.number;
    case SignRole: return column == Column::Sign ? QVariant::fromValue(isRefused ? Sign::Critical : Sign::Done) : QVariant();
    case SearchRole: return logLine(index.row());
    case TableSecondLineRole: {
        if (column != Column::What)
            return {};
        const QString hint = attemptHint(row.attempt);
        return hint.isEmpty() ? circumstances(row.attempt) : hint;
    }
    case Qt::ToolTipRole: return circumstances(row.attempt);
    default: return {};
    }
}

QVariant AttemptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::When: return tr("Time");
    case Column::Sign: return QString();
    //: Column: what happened to a connection attempt.
    case Column::What: return tr("What we heard");
    //: Column: who tried to connect.
    case Column::From: return tr("From");
    }
    return {};
}

} // namespace forecourt::ui
