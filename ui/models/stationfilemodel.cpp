// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/stationfilemodel.h"

#include "ui/format/logwords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

#include <algorithm>
#include <numeric>

namespace forecourt::ui {

StationFileModel::StationFileModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace.site(), &api::LiveSite::reset, this, [this] {
        resetRows(rowsOfSite());
        Q_EMIT stateChanged();
    });
    connect(&workspace.site().jobs(), &api::LiveJobs::stationFilesChanged, this, [this] {
        updateRows(rowsOfSite());
        Q_EMIT stateChanged();
    });
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    resetRows(rowsOfSite());
}

QList<StationFile> StationFileModel::rowsOfSite() const
{
    QList<StationFile> rows = m_workspace.site().jobs().stationFiles();
    std::reverse(rows.begin(), rows.end());
    return rows;
}

int StationFileModel::insertPosition(const StationFile& row) const
{
    const auto at = std::find_if(rows().begin(), rows().end(), [&](const StationFile& other) { return other.id < row.id; });
    return static_cast<int>(at - rows().begin());
}

qint64 StationFileModel::totalBytes() const
{
    return std::accumulate(rows().begin(), rows().end(), qint64(0), [](qint64 sum, const StationFile& row) { return sum + row.bytes; });
}

int StationFileModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString StationFileModel::display(const StationFile& row, Column column) const
{
    const Formatter& format = m_workspace.format();
    const QDateTime now = m_workspace.now();
    switch (column) {
    case Column::Sign: return {};
    case Column::Charger: return shortened(stationName(m_workspace.site(), row.station), 80);
    case Column::Name: return shortened(row.name, 255);
    case Column::Kind: return logKindWord(row.kind);
    case Column::Size: return format.dataSize(row.bytes);
    case Column::Period: return periodSentence(row.from, row.to, format, now);
    case Column::Received: return format.timeOrDate(row.receivedAt, now);
    }
    return {};
}

QVariant StationFileModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StationFile& row = this->row(index.row());
    const auto column = Column(index.column());
    const Sign sign = row.isMissing ? Sign::Warning : row.isKept ? Sign::Locked : Sign::None;
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole:
        switch (column) {
        case Column::Sign: return int(sign);
        case Column::Size: return row.bytes;
        case Column::Period: return row.from ? QVariant(*row.from) : QVariant();
        case Column::Received: return row.receivedAt;
        case Column::Charger:
        case Column::Name:
        case Column::Kind: return display(row, column).toCaseFolded();
        }
        return {};
    case KeyRole: return row.id.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(sign) : QVariant();
    case QuietRole: return row.isMissing;
    case SearchRole: return QStringList{display(row, Column::Charger), row.station.value(), row.name, display(row, Column::Kind)}.join(QLatin1Char(' '));
    case Qt::TextAlignmentRole: return column == Column::Size ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole:
        if (column == Column::Sign)
            return row.isMissing ? QVariant(tr("Gone from the disk")) : row.isKept ? QVariant(tr("Kept: it stays however old it is")) : QVariant();
        return column == Column::Name ? display(row, column) : QVariant();
    case Qt::AccessibleTextRole:
        if (column == Column::Sign)
            //: A file: it stays however old it is. / It is deleted when its time has come.
            return row.isMissing ? tr("Missing") : row.isKept ? tr("Kept") : tr("Usual");
        return display(row, column);
    default: return {};
    }
}

QVariant StationFileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("Kept");
    if (role == Qt::TextAlignmentRole && Column(section) == Column::Size)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::Charger: return tr("Charger");
    case Column::Name: return tr("File");
    //: Column: diagnostics or security log.
    case Column::Kind: return tr("What");
    case Column::Size: return tr("Size");
    case Column::Period: return tr("Period");
    //: Column: when a file arrived.
    case Column::Received: return tr("Received");
    }
    return {};
}

} // namespace forecourt::ui
