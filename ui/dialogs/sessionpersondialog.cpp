// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sessionpersondialog.h"

#include "ui/dialogs/rosterbox.h"
#include "ui/models/names.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
constexpr int MaximumPersonName = 200; // as api::Administration allows
constexpr qsizetype MaximumTagLength = 20; // OCPP 1.6 CiString20Type
} // namespace

SessionPersonDialog::SessionPersonDialog(const ThemeManager& themes, const Workspace& workspace,
                                         const TransactionRecord& session, QWidget* parent)
    : FormDialog(themes, tr("Who charged in session %1?").arg(session.number), parent), m_person(new RosterBox(workspace, RosterSearch::Of::People)),
      m_takesTag(new QCheckBox)
{
    setObjectName(QStringLiteral("sessionPersonDialog"));
    //: Of a session: %1 where, %2 when it began, %3 its energy.
    setText(tr("%1, %2, %3. Meter values and times stay as the charger reported them.")
                .arg(placeName(workspace.site(), session.station, session.evse),
                     workspace.format().dateTime(session.startedAt, workspace.now()),
                     workspace.format().energy(session.energy())));
    m_person->setObjectName(QStringLiteral("sessionPersonField"));
    m_person->lineEdit()->setPlaceholderText(tr("Nobody; a new name adds a person"));
    m_person->lineEdit()->setMaxLength(MaximumPersonName);
    if (session.person)
        m_person->choose(session.person->value());
    addField(tr("Person"), m_person);
    const QString& tag = session.token.value;
    m_mayTakeTag = !tag.isEmpty() && tag.size() <= MaximumTagLength && !workspace.site().token(tag);
    m_takesTag->setObjectName(QStringLiteral("sessionTakesTag"));
    m_takesTag->setText(tr("From now on tag %1 belongs to this person").arg(tag.left(MaximumTagLength).simplified()));
    body()->addWidget(m_takesTag);
    m_takesTag->setVisible(m_mayTakeTag);
    connect(m_person, &QComboBox::currentTextChanged, this, [this] { m_takesTag->setEnabled(!name().isEmpty()); });
    m_takesTag->setEnabled(!name().isEmpty());
    m_takesTag->setToolTip(m_mayTakeTag ? tr("Without a person it stays on the list of unknown tags") : QString());
    Button* accept = setAcceptButton(tr("Save"));
    accept->setObjectName(QStringLiteral("sessionPersonAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("sessionPersonCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &SessionPersonDialog::submit);
}

QString SessionPersonDialog::name() const
{
    return m_person->currentText().trimmed();
}

/// The chosen one of several of the same name, else the first of that name.
std::optional<PersonId> SessionPersonDialog::person() const
{
    if (name().isEmpty())
        return PersonId(0);
    const QVariant chosen = m_person->chosen();
    return chosen.isValid() ? std::optional(PersonId(chosen.toLongLong())) : std::nullopt;
}

bool SessionPersonDialog::takesTag() const
{
    return m_mayTakeTag && m_takesTag->isChecked() && !name().isEmpty();
}

void SessionPersonDialog::submit()
{
    setProblem({});
    acceptButton()->block(tr("Saving"));
    Q_EMIT submitted();
}

void SessionPersonDialog::fail(const QString& sentence)
{
    acceptButton()->unblock();
    setProblem(sentence);
}

} // namespace forecourt::ui
