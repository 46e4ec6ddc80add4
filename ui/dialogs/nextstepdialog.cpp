// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/nextstepdialog.h"

#include "ui/widgets/card.h"

#include <QVBoxLayout>

namespace forecourt::ui {

NextStepDialog::NextStepDialog(const ThemeManager& themes, const QString& place, const QString& progress,
                               bool isRunning, const std::function<QString(Step)>& whyNot, QWidget* parent)
    : FormDialog(themes, tr("%1 did not follow").arg(place), parent, 560), m_whyNot(whyNot)
{
    setObjectName(QStringLiteral("nextStepDialog"));
    setText(progress);
    if (isRunning)
        addStep(Step::StopAgain, QStringLiteral("stepStop"), tr("Ask the charger again"),
                tr("Reaches the charger: the same stop is sent once more"), tr("Stop…"));
    addStep(Step::Unlock, QStringLiteral("stepUnlock"), tr("Unlock the cable"),
            tr("Reaches the charger: most end the session when the plug is let go"), tr("Unlock…"));
    addStep(Step::Restart, QStringLiteral("stepRestart"), tr("Restart the charger"),
            tr("Reaches the charger: ends every session there"), tr("Restart…"));
    if (isRunning)
        addStep(Step::CloseInRecords, QStringLiteral("stepClose"), tr("Close it in our records"),
                tr("Does not reach the charger: the car may go on charging"), tr("Close…"));
    setRejectButton(tr("Wait on"));
}

void NextStepDialog::addStep(Step step, const QString& objectName, const QString& text, const QString& effect,
                             const QString& verb)
{
    const QString reason = m_whyNot(step);
    auto* row = new CardRow(m_themes, text, reason.isEmpty() ? effect : reason);
    auto* button = new Button(m_themes, verb);
    button->setObjectName(objectName);
    button->setAccessibleName(text);
    button->setBlockedReason(reason);
    row->addTrailing(button);
    body()->addWidget(row);
    connect(button, &Button::triggered, this, [this, step] {
        accept();
        Q_EMIT chosen(step);
    });
}

} // namespace forecourt::ui
