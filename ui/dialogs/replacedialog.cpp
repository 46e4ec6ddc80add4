// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/replacedialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace forecourt::ui {

namespace {
constexpr int ReplaceWidth = 560;
constexpr int MaximumIdentity = 255;
} // namespace

ReplaceDialog::ReplaceDialog(const ThemeManager& themes, const QList<Place>& places, const QList<Candidate>& waiting,
                             const QString& candidate, QWidget* parent)
    : FormDialog(themes, {}, parent, ReplaceWidth), m_places(places), m_field(new QComboBox)
{
    setObjectName(QStringLiteral("replaceDialog"));
    if (places.size() > 1)
        addPlaces();
    addNewcomers(waiting, candidate);
    Button* accept = setAcceptButton(tr("Replace"));
    accept->setObjectName(QStringLiteral("replaceAccept"));
    setRejectButton(tr("Keep the old one"))->setObjectName(QStringLiteral("replaceCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &ReplaceDialog::submit);
    showEffect();
}

void ReplaceDialog::addPlaces()
{
    m_place = new QComboBox;
    m_place->setObjectName(QStringLiteral("replacePlace"));
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_place->setMinimumContentsLength(24);
    for (const Place& each : std::as_const(m_places)) {
        const StationRecord& record = each.station->record;
        //: A charger that is not connected, in a list; %1 is its name.
        m_place->addItem(each.station->link.isOnline ? record.displayName() : tr("%1, offline").arg(record.displayName()), record.id.value());
    }
    m_place->setPlaceholderText(tr("Choose a charger"));
    m_place->setCurrentIndex(m_places.first().station->link.isOnline ? -1 : 0); // one that is here is not proposed to be archived
    addField(tr("It is the replacement of"), m_place);
    connect(m_place, &QComboBox::currentIndexChanged, this, &ReplaceDialog::showEffect);
}

void ReplaceDialog::addNewcomers(const QList<Candidate>& waiting, const QString& candidate)
{
    m_field->setObjectName(QStringLiteral("replaceField"));
    m_field->setEditable(true);
    m_field->setInsertPolicy(QComboBox::NoInsert);
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names come from anybody
    m_field->setMinimumContentsLength(24);
    for (const Candidate& each : waiting) {
        const QString model = QString(each.vendor + QLatin1Char(' ') + each.model).trimmed();
        m_field->addItem(model.isEmpty() ? each.id : QString(each.id + QStringLiteral(" – ") + model), each.id);
    }
    const int chosen = candidate.isEmpty() ? -1 : m_field->findData(candidate);
    m_field->setCurrentIndex(waiting.isEmpty() ? -1 : std::max(chosen, 0));
    if (!candidate.isEmpty() && chosen < 0) // it has gone meanwhile; its id stays right
        m_field->setEditText(candidate);
    m_field->lineEdit()->setPlaceholderText(tr("Id of the new charger"));
    addField(waiting.isEmpty() ? tr("Id of the new charger, as in its own settings")
                               : tr("New charger: one that waits, or the id from its own settings"),
             m_field);
}

const ReplaceDialog::Place& ReplaceDialog::place() const
{
    return m_places.at(m_place ? std::max(0, m_place->currentIndex()) : 0);
}

bool ReplaceDialog::isPlaceOpen() const
{
    return m_place != nullptr && m_place->currentIndex() < 0;
}

void ReplaceDialog::showEffect()
{
    if (isPlaceOpen()) {
        //: Title while it is open which charger is replaced.
        setTitle(tr("Replace the hardware of a charger?"));
        setText(tr("All chargers are connected. Choose the one that the new charger is there for: its place goes over to the new one."));
        return;
    }
    const StationRecord& old = place().station->record;
    setTitle(tr("Replace the hardware at %1?").arg(old.displayName()));
    QStringList sentences{
        tr("The new charger gets the name, area, note, photo, prices and history of this place, the tags that may charge there, and "
           "whether drivers are told what it costs. %1 is archived and not let in any more.")
            .arg(old.id.value())};
    if (place().plans > 0)
        sentences.append(tr("%n planned action(s) go over to it.", nullptr, place().plans));
    if (place().reservations > 0)
        //: Connectors that are kept for somebody at the charger that is replaced.
        sentences.append(tr("%n reservation(s) end with the old one; reserve again at the new one.", nullptr, place().reservations));
    if (old.securityProfile > 0)
        sentences.append(tr("Its password is not taken over: give the new one a password of its own."));
    if (!place().drivers.isEmpty())
        sentences.append(place().drivers);
    sentences.append(tr("There is no Undo: the new charger may report under this place from now on."));
    setText(sentences.join(QLatin1Char(' ')));
}

QString ReplaceDialog::chosenId() const
{
    const int index = m_field->findText(m_field->currentText());
    return index >= 0 ? m_field->itemData(index).toString() : m_field->currentText().trimmed();
}

void ReplaceDialog::submit()
{
    if (isPlaceOpen())
        return setFieldError(m_place, tr("Choose the charger that is replaced"));
    const QString id = chosenId();
    const StationId old = place().station->record.id;
    if (id.isEmpty()) {
        setFieldError(m_field, tr("Choose a charger or type its id"));
    } else if (id.contains(QLatin1Char(':')) || id.size() > MaximumIdentity) {
        setFieldError(m_field, tr("An id has at most 255 characters and no colon"));
    } else if (id.compare(old.value(), Qt::CaseInsensitive) == 0) {
        setFieldError(m_field, tr("That is the old one: with the same id nothing needs to be replaced"));
    } else {
        Q_EMIT entered(old, StationId(id));
        accept();
    }
}

} // namespace forecourt::ui
