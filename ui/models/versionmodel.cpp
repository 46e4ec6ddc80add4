// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/versionmodel.h"

#include "ui/format/firmwarewords.h"
#include "ui/models/modelroles.h"
#include "ui/models/names.h"

#include <QSet>

#include <algorithm>

namespace forecourt::ui {

namespace {

Sign signOf(VersionState state)
{
    switch (state) {
    case VersionState::Current:
    case VersionState::Newer: return Sign::Done;
    case VersionState::Older: return Sign::Waiting;
    case VersionState::Unknown:
    case VersionState::NoFile: return Sign::None;
    }
    return Sign::None;
}

bool isSame(const QString& wanted, const QString& found)
{
    return wanted.trimmed().compare(found.trimmed(), Qt::CaseInsensitive) == 0;
}

VersionState stateOf(const VersionRow& row)
{
    if (row.version.isEmpty())
        return VersionState::Unknown;
    if (!row.newest)
        return VersionState::NoFile;
    const int order = compareVersions(row.version, row.newest->version);
    return order == 0 ? VersionState::Current : order < 0 ? VersionState::Older : VersionState::Newer;
}

/// The run of digits, or of others, that begins at \a at; moves it to its end.
QString nextPart(const QString& text, qsizetype& at)
{
    const qsizetype start = at;
    while (at < text.size() && text.at(at).isDigit() == text.at(start).isDigit())
        ++at;
    return text.mid(start, at - start);
}

int compareParts(QString a, QString b)
{
    const bool isNumber = !a.isEmpty() && !b.isEmpty() && a.front().isDigit() && b.front().isDigit();
    if (!isNumber)
        return a.compare(b, Qt::CaseInsensitive);
    const auto withoutZeros = [](QString& digits) {
        while (digits.size() > 1 && digits.front() == QLatin1Char('0'))
            digits.remove(0, 1);
    };
    withoutZeros(a);
    withoutZeros(b);
    return a.size() == b.size() ? a.compare(b) : a.size() < b.size() ? -1 : 1;
}

} // namespace

int compareVersions(const QString& a, const QString& b)
{
    const QString left = a.trimmed();
    const QString right = b.trimmed();
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < left.size() && j < right.size()) {
        if (const int order = compareParts(nextPart(left, i), nextPart(right, j)); order != 0)
            return order;
    }
    return i < left.size() ? 1 : j < right.size() ? -1 : 0;
}

bool isMeantFor(const FirmwareFile& file, const BootInfo& boot)
{
    if (file.vendor.isEmpty() && file.model.isEmpty())
        return false;
    return (file.vendor.isEmpty() || isSame(file.vendor, boot.vendor)) && (file.model.isEmpty() || isSame(file.model, boot.model));
}

std::optional<FirmwareFile> newestFirmware(const QList<FirmwareFile>& files, const BootInfo& boot)
{
    std::optional<FirmwareFile> newest;
    for (const FirmwareFile& file : files) {
        if (file.isMissing || file.version.isEmpty() || !isMeantFor(file, boot))
            continue;
        if (!newest || compareVersions(newest->version, file.version) < 0)
            newest = file;
    }
    return newest;
}

VersionModel::VersionModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace.site(), &api::LiveSite::reset, this, [this] {
        resetRows(rowsOfSite());
        Q_EMIT stateChanged();
    });
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    resetRows(rowsOfSite());
}

void VersionModel::refresh()
{
    updateRows(rowsOfSite());
    Q_EMIT stateChanged();
}

QList<VersionRow> VersionModel::rowsOfSite() const
{
    const api::LiveSite& site = m_workspace.site();
    const QList<FirmwareFile> files = site.jobs().firmwareFiles();
    QList<VersionRow> rows;
    for (const StationPointer& station : siteStations(site)) {
        const BootInfo& boot = station->record.boot;
        VersionRow row{station->record.id, shortened(station->record.displayName(), 80), shortened(makeAndModel(boot), 80),
                       shortened(boot.firmwareVersion, 80), VersionState::Unknown, newestFirmware(files, boot),
                       site.jobs().firmwareJobOf(station->record.id), station->link.isOnline};
        row.state = stateOf(row);
        rows.append(row);
    }
    return rows;
}

int VersionModel::count(VersionState state) const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), [state](const VersionRow& row) { return row.state == state; }));
}

int VersionModel::makeCount() const
{
    QSet<QString> makes;
    for (const VersionRow& row : rows()) {
        if (!row.make.isEmpty())
            makes.insert(row.make.toCaseFolded());
    }
    return static_cast<int>(makes.size());
}

int VersionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString VersionModel::libraryText(const VersionRow& row) const
{
    switch (row.state) {
    case VersionState::Unknown: return tr("The charger never named its version");
    case VersionState::NoFile: return tr("No file for it in the library");
    case VersionState::Current: return tr("Newest of the library");
    //: A charger's firmware: the library has version %1.
    case VersionState::Older: return tr("%1 is in the library").arg(shortened(row.newest->version, 80));
    //: A charger's firmware: the newest in the library is version %1.
    case VersionState::Newer: return tr("Newer than the library (%1)").arg(shortened(row.newest->version, 80));
    }
    return {};
}

QString VersionModel::updateText(const VersionRow& row) const
{
    if (!row.job)
        return Formatter::missing();
    const auto rollout = m_workspace.site().jobs().rollout(row.job->rollout);
    const QString waitsFor = row.job->waitsFor.value().isEmpty() ? QString() : shortened(stationName(m_workspace.site(), row.job->waitsFor), 80);
    return firmwareJobSentence(*row.job, rollout ? rollout->bytes : 0, waitsFor, m_workspace.format(), m_workspace.now());
}

QString VersionModel::display(const VersionRow& row, Column column) const
{
    switch (column) {
    case Column::Sign: return {};
    case Column::Charger: return row.name;
    case Column::Make: return row.make.isEmpty() ? Formatter::missing() : row.make;
    case Column::Version: return row.version.isEmpty() ? Formatter::missing() : row.version;
    case Column::Library: return libraryText(row);
    case Column::Update: return updateText(row);
    }
    return {};
}

QVariant VersionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const VersionRow& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole: return column == Column::Sign || column == Column::Library ? QVariant(int(row.state)) : QVariant(display(row, column).toCaseFolded());
    case KeyRole: return row.station.value();
    case SignRole: return column == Column::Sign ? QVariant::fromValue(signOf(row.state)) : QVariant();
    case QuietRole: return column == Column::Library && row.state != VersionState::Older;
    case SearchRole: return QStringList{row.name, row.station.value(), row.make, row.version, libraryText(row)}.join(QLatin1Char(' '));
    case Qt::ToolTipRole: return column == Column::Library || column == Column::Update ? display(row, column) : QVariant();
    case Qt::AccessibleTextRole: return display(row, column == Column::Sign ? Column::Library : column);
    default: return {};
    }
}

QVariant VersionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("Library");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::Charger: return tr("Charger");
    //: Column: vendor and model of a charger.
    case Column::Make: return tr("Make and model");
    case Column::Version: return tr("Firmware");
    //: Column: how a charger's firmware stands against the library of files.
    case Column::Library: return tr("Library");
    //: Column: how the charger's last update went.
    case Column::Update: return tr("Last update");
    }
    return {};
}

} // namespace forecourt::ui
