// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/firmwarefilemodel.h"

#include "ui/format/firmwarewords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

namespace forecourt::ui {

namespace {

constexpr qsizetype LongestShown = 200;

Sign signOf(const FirmwareFile& file, const QDateTime& now)
{
    if (file.isMissing)
        return Sign::Critical;
    const SignatureVerdict verdict = verdictNow(file, now);
    if (verdict == SignatureVerdict::Good)
        return Sign::Locked;
    return verdict == SignatureVerdict::None ? Sign::None : Sign::Warning;
}

QString orMissing(const QString& text)
{
    return text.isEmpty() ? Formatter::missing() : shortened(text, LongestShown);
}

} // namespace

FirmwareFileModel::FirmwareFileModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace.site(), &api::LiveSite::reset, this, [this] {
        resetRows(m_workspace.site().jobs().firmwareFiles());
        Q_EMIT stateChanged();
    });
    connect(&workspace.site().jobs(), &api::LiveJobs::firmwareFilesChanged, this, [this] {
        updateRows(m_workspace.site().jobs().firmwareFiles());
        Q_EMIT stateChanged();
    });
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    resetRows(workspace.site().jobs().firmwareFiles());
}

int FirmwareFileModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FirmwareFileModel::display(const FirmwareFile& row, Column column) const
{
    switch (column) {
    case Column::Sign: return {};
    case Column::Name: return shortened(row.name, LongestShown);
    case Column::Vendor: return orMissing(row.vendor);
    case Column::Model: return orMissing(row.model);
    case Column::Version: return orMissing(row.version);
    case Column::Size: return m_workspace.format().dataSize(row.bytes);
    case Column::Signature: return row.isMissing ? tr("File is gone") : signatureWord(verdictNow(row, m_workspace.now()));
    case Column::Added: return m_workspace.format().timeOrDate(row.addedAt, m_workspace.now());
    case Column::Notes: return orMissing(row.notes);
    }
    return {};
}

QVariant FirmwareFileModel::sortValue(const FirmwareFile& row, Column column) const
{
    switch (column) {
    case Column::Sign:
    case Column::Signature: return int(verdictNow(row, m_workspace.now()));
    case Column::Size: return row.bytes;
    case Column::Added: return row.addedAt;
    case Column::Name:
    case Column::Vendor:
    case Column::Model:
    case Column::Version:
    case Column::Notes: return display(row, column).toCaseFolded();
    }
    return {};
}

QVariant FirmwareFileModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FirmwareFile& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole: return sortValue(row, column);
    case KeyRole: return row.id.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(signOf(row, m_workspace.now())) : QVariant();
    case QuietRole: return row.isMissing;
    case SearchRole: return QStringList{row.name, row.vendor, row.model, row.version, row.notes}.join(QLatin1Char(' '));
    case Qt::TextAlignmentRole: return column == Column::Size ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole: return column == Column::Name || column == Column::Notes ? display(row, column) : QVariant();
    case Qt::AccessibleTextRole: return display(row, column == Column::Sign ? Column::Signature : column);
    default: return {};
    }
}

QVariant FirmwareFileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("Signature");
    if (role == Qt::TextAlignmentRole && Column(section) == Column::Size)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::Name: return tr("File");
    //: Column: maker of the chargers that a file is for.
    case Column::Vendor: return tr("Vendor");
    case Column::Model: return tr("Model");
    case Column::Version: return tr("Version");
    case Column::Size: return tr("Size");
    case Column::Signature: return tr("Signature");
    //: Column: when a file was added.
    case Column::Added: return tr("Added");
    case Column::Notes: return tr("Notes");
    }
    return {};
}

} // namespace forecourt::ui
