// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/peopleactions.h"

#include "core/base/async.h"
#include "ui/dialogs/persondialog.h"
#include "ui/dialogs/tokendialog.h"
#include "ui/format/words.h"
#include "ui/models/names.h"

#include <QPointer>
#include <QWidget>

namespace forecourt::ui {

PeopleActions::PeopleActions(const PageContext& context, QWidget* parent)
    : QObject(parent), m_context(context), m_parent(parent)
{
}

void PeopleActions::tell(const Error& error)
{
    m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(error));
}

void PeopleActions::saveToken(const TokenRecord& token, const QString& personName, const Done& done)
{
    const auto storeToken = [this, done](const TokenRecord& complete) {
        whenFinished(m_context.administration.saveToken(complete), this,
                     [done](const Result<api::SaveOutcome>& saved) {
                         done(saved ? Result<void>() : Result<void>(tl::unexpected(saved.error())));
                     });
    };
    TokenRecord complete = token;
    complete.person.reset();
    if (personName.isEmpty()) {
        storeToken(complete);
        return;
    }
    for (const PersonRecord& person : m_context.site().persons()) {
        if (person.name.compare(personName, Qt::CaseInsensitive) == 0) {
            complete.person = person.id;
            storeToken(complete);
            return;
        }
    }
    PersonRecord person;
    person.name = personName;
    whenFinished(m_context.administration.savePerson(person), this,
                 [complete, storeToken, done](const Result<PersonId>& id) {
                     if (!id) {
                         done(tl::unexpected(id.error()));
                         return;
                     }
                     TokenRecord owned = complete;
                     owned.person = *id;
                     storeToken(owned);
                 });
}

void PeopleActions::editToken(const TokenRecord& token)
{
    auto* dialog = new TokenDialog(m_context.themes, m_context.workspace, token, m_parent->window());
    connect(dialog, &TokenDialog::submitted, this, [this, dialog = QPointer<TokenDialog>(dialog), before = m_context.site().token(token.value)] {
        saveToken(dialog->token(), dialog->personName(), [this, dialog, before](const Result<void>& saved) {
            if (!dialog)
                return;
            if (!saved)
                return dialog->fail(errorSentence(saved.error()));
            dialog->succeed();
            if (before)
                m_context.host.notifyUndoable(tr("Changed tag %1").arg(before->value), [this, before] { restore(*before); });
        });
    });
    dialog->open();
}

void PeopleActions::restore(const TokenRecord& token)
{
    whenFinished(m_context.administration.saveToken(token), this, [this](const Result<api::SaveOutcome>& undone) {
        if (!undone)
            tell(undone.error());
    });
}

void PeopleActions::restore(const PersonRecord& person)
{
    whenFinished(m_context.administration.savePerson(person), this, [this](const Result<PersonId>& undone) {
        if (!undone)
            tell(undone.error());
    });
}

void PeopleActions::store(const TokenRecord& token, const QString& notice, const TokenRecord& undoTo)
{
    whenFinished(m_context.administration.saveToken(token), this,
                 [this, notice, undoTo](const Result<api::SaveOutcome>& saved) {
                     if (!saved) {
                         tell(saved.error());
                         return;
                     }
                     m_context.host.notifyUndoable(notice, [this, undoTo] {
                         whenFinished(m_context.administration.saveToken(undoTo), this,
                                      [this](const Result<api::SaveOutcome>& undone) {
                                          if (!undone)
                                              tell(undone.error());
                                      });
                     });
                 });
}

void PeopleActions::setTokenBlocked(const TokenRecord& token, bool isBlocked)
{
    TokenRecord changed = token;
    changed.isBlocked = isBlocked;
    const QString owner = tokenOwnerName(m_context.site(), token.value);
    store(changed, isBlocked ? tr("Blocked the tag of %1").arg(owner) : tr("The tag of %1 may charge again").arg(owner), token);
}

void PeopleActions::removeToken(const TokenRecord& token)
{
    whenFinished(m_context.administration.removeToken(token.value), this, [this, token](const Result<void>& removed) {
        if (!removed) {
            tell(removed.error());
            return;
        }
        m_context.host.notifyUndoable(tr("Removed tag %1").arg(token.value), [this, token] {
            whenFinished(m_context.administration.saveToken(token), this, [this](const Result<api::SaveOutcome>& undone) {
                if (!undone)
                    tell(undone.error());
            });
        });
    });
}

void PeopleActions::editPerson(const PersonRecord& person)
{
    auto* dialog = new PersonDialog(m_context.themes, person, m_parent->window());
    connect(dialog, &PersonDialog::submitted, this, [this, dialog = QPointer<PersonDialog>(dialog), before = m_context.site().person(person.id)] {
        whenFinished(m_context.administration.savePerson(dialog->person()), dialog.data(),
                     [this, dialog, before](const Result<PersonId>& saved) {
                         if (!saved)
                             return dialog->fail(errorSentence(saved.error()));
                         dialog->succeed();
                         if (before)
                             m_context.host.notifyUndoable(tr("Changed %1").arg(before->name),
                                                           [this, before] { restore(*before); });
                     });
    });
    dialog->open();
}

void PeopleActions::setPersonBlocked(const PersonRecord& person, bool isBlocked)
{
    PersonRecord changed = person;
    changed.isBlocked = isBlocked;
    whenFinished(m_context.administration.savePerson(changed), this,
                 [this, person, isBlocked](const Result<PersonId>& saved) {
                     if (!saved) {
                         tell(saved.error());
                         return;
                     }
                     const QString notice = isBlocked ? tr("Blocked %1").arg(person.name)
                                                      : tr("%1 may charge again").arg(person.name);
                     m_context.host.notifyUndoable(notice, [this, person] {
                         whenFinished(m_context.administration.savePerson(person), this,
                                      [this](const Result<PersonId>& undone) {
                                          if (!undone)
                                              tell(undone.error());
                                      });
                     });
                 });
}

void PeopleActions::removePerson(const PersonRecord& person)
{
    whenFinished(m_context.administration.removePerson(person.id), this, [this, person](const Result<void>& removed) {
        if (!removed) {
            tell(removed.error());
            return;
        }
        m_context.host.notifyUndoable(tr("Removed %1").arg(person.name), [this, person] {
            PersonRecord again = person;
            again.id = PersonId(); // the old number is gone; the person had no tags
            whenFinished(m_context.administration.savePerson(again), this, [this](const Result<PersonId>& undone) {
                if (!undone)
                    tell(undone.error());
            });
        });
    });
}

} // namespace forecourt::ui
