// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/placedialog.h"

#include "ui/dialogs/areadialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
constexpr int MaximumName = 100;  // as api::Administration allows
constexpr int MaximumNote = 4000;
constexpr int FormWidth = 560;
constexpr int NoteHeight = 84;
constexpr std::size_t NamedConnectors = 8; // more would not fit on the screen; they keep their numbers
} // namespace

api::StationChange placeOf(const StationState& station)
{
    api::StationChange change;
    change.name = station.record.name;
    change.area = station.record.area;
    change.note = station.record.note;
    for (const ConnectorState& connector : station.connectors)
        change.connectorNames.insert(connector.evse.value(), connector.name);
    return change;
}

PlaceDialog::PlaceDialog(const ThemeManager& themes, const StationState& station, const QStringList& areas, QWidget* parent)
    : FormDialog(themes, tr("Place of %1").arg(station.record.displayName()), parent, FormWidth), m_name(new QLineEdit),
      m_area(makeAreaField(areas)), m_note(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("placeDialog"));
    setText(tr("These words are for people; the charger's id %1 stays as it is.").arg(station.record.id.value()));
    m_name->setObjectName(QStringLiteral("placeName"));
    m_name->setMaxLength(MaximumName);
    m_name->setText(station.record.name);
    m_name->setPlaceholderText(station.record.id.value());
    addField(tr("Name"), m_name);
    m_area->setCurrentText(station.record.area);
    addField(tr("Area"), m_area);
    for (std::size_t i = 0; i < std::min(station.connectors.size(), NamedConnectors); ++i) {
        const ConnectorState& connector = station.connectors.at(i);
        auto* field = new QLineEdit(connector.name);
        field->setObjectName(QStringLiteral("placeConnector%1").arg(connector.evse.value()));
        field->setMaxLength(MaximumName);
        //: Field: how a connector is called, %1 is its number.
        addField(tr("Name of connector %1").arg(connector.evse.value()), field);
        m_connectors.insert(connector.evse.value(), field);
    }
    m_note->setObjectName(QStringLiteral("placeNote"));
    m_note->setPlainText(station.record.note);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(NoteHeight);
    addField(tr("Note"), m_note);
    Button* accept = setAcceptButton(tr("Save"));
    accept->setObjectName(QStringLiteral("placeAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("placeCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &PlaceDialog::submit);
}

void PlaceDialog::submit()
{
    const QString note = m_note->toPlainText().trimmed();
    if (note.size() > MaximumNote) {
        //: %1 and %2 are numbers of characters.
        setFieldError(m_note, tr("The note has %1 characters; %2 fit").arg(note.size()).arg(MaximumNote));
        return;
    }
    api::StationChange change;
    change.name = m_name->text().simplified();
    change.area = m_area->currentText().simplified();
    change.note = note;
    for (auto it = m_connectors.cbegin(); it != m_connectors.cend(); ++it)
        change.connectorNames.insert(it.key(), it.value()->text().simplified());
    Q_EMIT entered(change);
    accept();
}

} // namespace forecourt::ui
