// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/replacedialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
constexpr int ReplaceWidth = 560;
constexpr int MaximumIdentity = 255;
} // namespace

ReplaceDialog::ReplaceDialog(const ThemeManager& themes, const StationState& station, const QList<Candidate>& waiting,
                             const QString& drivers, QWidget* parent)
    : FormDialog(themes, tr("Replace the hardware at %1?").arg(station.record.displayName()), parent, ReplaceWidth),
      m_old(station.record.id), m_field(new QComboBox)
{
    setObjectName(QStringLiteral("replaceDialog"));
    QStringList sentences{
        tr("The new charger gets the name, area, note, photo and history of this place. %1 is archived and not let in any more.")
            .arg(m_old.value())};
    if (station.record.securityProfile > 0)
        sentences.append(tr("Its password is not taken over: give the new one a password of its own."));
    if (!drivers.isEmpty())
        sentences.append(drivers);
    setText(sentences.join(QLatin1Char(' ')));
    m_field->setObjectName(QStringLiteral("replaceField"));
    m_field->setEditable(true);
    m_field->setInsertPolicy(QComboBox::NoInsert);
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names come from anybody
    m_field->setMinimumContentsLength(24);
    for (const Candidate& candidate : waiting) {
        const QString model = QString(candidate.vendor + QLatin1Char(' ') + candidate.model).trimmed();
        m_field->addItem(model.isEmpty() ? candidate.id : QString(candidate.id + QStringLiteral(" – ") + model), candidate.id);
    }
    m_field->setCurrentIndex(waiting.isEmpty() ? -1 : 0);
    m_field->lineEdit()->setPlaceholderText(tr("Id of the new charger"));
    addField(waiting.isEmpty() ? tr("Id of the new charger, as in its own settings")
                               : tr("New charger: one that waits, or the id from its own settings"),
             m_field);
    Button* accept = setAcceptButton(tr("Replace"));
    accept->setObjectName(QStringLiteral("replaceAccept"));
    setRejectButton(tr("Keep the old one"))->setObjectName(QStringLiteral("replaceCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &ReplaceDialog::submit);
}

QString ReplaceDialog::chosenId() const
{
    const int index = m_field->findText(m_field->currentText());
    return index >= 0 ? m_field->itemData(index).toString() : m_field->currentText().trimmed();
}

void ReplaceDialog::submit()
{
    const QString id = chosenId();
    if (id.isEmpty()) {
        setFieldError(m_field, tr("Choose a charger or type its id"));
    } else if (id.contains(QLatin1Char(':')) || id.size() > MaximumIdentity) {
        setFieldError(m_field, tr("An id has at most 255 characters and no colon"));
    } else if (id.compare(m_old.value(), Qt::CaseInsensitive) == 0) {
        setFieldError(m_field, tr("That is the old one: with the same id nothing needs to be replaced"));
    } else {
        Q_EMIT entered(StationId(id));
        accept();
    }
}

} // namespace forecourt::ui
