// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/areadialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
constexpr int MaximumArea = 100; // as api::Administration allows
}

QStringList areasOf(const api::LiveSite& site)
{
    QStringList areas;
    for (const StationPointer& station : site.stations()) {
        const QString area = station->record.area.simplified();
        if (!area.isEmpty() && !areas.contains(area))
            areas.append(area);
    }
    areas.sort(Qt::CaseInsensitive);
    return areas;
}

QComboBox* makeAreaField(const QStringList& areas)
{
    auto* field = new QComboBox;
    field->setObjectName(QStringLiteral("areaField"));
    field->setAccessibleName(AreaDialog::tr("Area"));
    field->setEditable(true);
    field->setInsertPolicy(QComboBox::NoInsert);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names come from anybody
    field->setMinimumContentsLength(24);
    field->addItems(areas);
    field->setCurrentText({});
    field->lineEdit()->setMaxLength(MaximumArea);
    field->lineEdit()->setPlaceholderText(AreaDialog::tr("None"));
    return field;
}

AreaDialog::AreaDialog(const ThemeManager& themes, const QString& title, const QStringList& areas, QWidget* parent)
    : FormDialog(themes, title, parent), m_field(makeAreaField(areas))
{
    setObjectName(QStringLiteral("areaDialog"));
    setText(tr("Where they stand, in your words: “Underground 1”. Chargers of one area are shown together."));
    addField(tr("Area"), m_field);
    setAcceptButton(tr("Save"))->setObjectName(QStringLiteral("areaAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("areaCancel"));
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT entered(m_field->currentText().simplified()); });
}

void AreaDialog::setValue(const QString& area)
{
    m_field->setCurrentText(area);
    m_field->lineEdit()->selectAll();
}

} // namespace forecourt::ui
