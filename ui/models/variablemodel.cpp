// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/variablemodel.h"

#include "ui/format/keywords.h"
#include "ui/models/modelroles.h"

namespace forecourt::ui {

VariableModel::VariableModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    const api::LiveSite& site = workspace.site();
    connect(&site, &api::LiveSite::reset, this, &VariableModel::refresh);
    connect(&site, &api::LiveSite::stationChanged, this, [this](const StationPointer& station) {
        if (station->record.id == m_station)
            refresh();
    });
}

void VariableModel::setStation(const StationId& station)
{
    m_station = station;
    resetRows({});
    refresh();
}

void VariableModel::refresh()
{
    const StationPointer station = m_station ? m_workspace.site().station(*m_station) : nullptr;
    updateRows(station ? station->record.variables : QList<DeviceVariable>{});
}

void VariableModel::setEdits(const QMap<QString, QString>& edits)
{
    if (edits == m_edits)
        return;
    m_edits = edits;
    announce(0, ColumnCount - 1);
}

std::optional<QString> VariableModel::edit(const DeviceVariable& row) const
{
    const auto it = m_edits.constFind(row.variable);
    return it == m_edits.constEnd() ? std::nullopt : std::optional(*it);
}

QString VariableModel::shownValue(const DeviceVariable& row) const
{
    const auto typed = edit(row);
    if (!typed)
        return valueText(row);
    DeviceVariable next = row;
    next.value = *typed;
    //: A setting's value that was changed here but not sent: %1 present value, %2 new value.
    return tr("%1 → %2").arg(valueText(row), typed->isEmpty() ? tr("empty") : valueText(next));
}

QString VariableModel::signText(const DeviceVariable& row) const
{
    if (edit(row))
        return tr("Changed here, not sent yet");
    return row.isReadOnly ? tr("Read only") : tr("Can be changed");
}

int VariableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString VariableModel::meaning(const DeviceVariable& row)
{
    const auto words = keyWords(row.variable);
    return words ? words->text : tr("A setting of the maker's own; its manual says what it does.");
}

QString VariableModel::valueText(const DeviceVariable& row)
{
    if (!row.value)
        return Formatter::missing();
    const auto words = keyWords(row.variable);
    const QString value = row.value->trimmed();
    bool isNumber = false;
    value.toInt(&isNumber);
    return words && !words->unit.isEmpty() && isNumber ? QString(value + QChar(QChar::Nbsp) + words->unit) : *row.value;
}

QString VariableModel::facts(const DeviceVariable& row)
{
    QStringList parts;
    if (const auto words = keyWords(row.variable)) {
        parts.append(keyTypeWord(*words));
        if (const QString range = keyRangeWord(row.variable); !range.isEmpty())
            parts.append(range);
        //: %1 is a feature profile of OCPP 1.6, such as "Core".
        parts.append(tr("profile: %1").arg(words->profile));
        if (words->isRequired)
            parts.append(tr("every charger with this profile has it"));
    }
    parts.append(row.isReadOnly ? tr("read only: the charger lets nobody change it") : tr("can be changed"));
    return parts.join(QStringLiteral(" · "));
}

QVariant VariableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DeviceVariable& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        if (column == Column::Name)
            return row.variable;
        if (column == Column::Value)
            return shownValue(row);
        if (column == Column::Meaning)
            return meaning(row);
        return role == SortRole ? QVariant(row.isReadOnly) : QVariant();
    case KeyRole: return idOf(row);
    case SignRole:
        if (column != Column::Sign)
            return {};
        return QVariant::fromValue(edit(row) ? Sign::Waiting : row.isReadOnly ? Sign::Locked : Sign::None);
    case SearchRole:
        return QString(row.variable + QLatin1Char(' ') + row.value.value_or(QString()) + QLatin1Char(' ') + meaning(row));
    case QuietRole: return column == Column::Meaning;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (column == Column::Sign)
            return signText(row);
        if (column == Column::Meaning)
            return meaning(row);
        if (column == Column::Value)
            return edit(row) ? shownValue(row) : row.value.value_or(Formatter::missing());
        return row.variable;
    default: return {};
    }
}

QVariant VariableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("Read only");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    //: Column: name of a charger's setting, as the maker calls it.
    case Column::Name: return tr("Setting");
    case Column::Value: return tr("Value");
    //: Column: what a setting is for.
    case Column::Meaning: return tr("What it does");
    }
    return {};
}

} // namespace forecourt::ui
