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

#include <memory>

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
    const auto owner = token.person ? m_context.site().person(*token.person) : std::nullopt;
    const bool isOwner = owner && owner->name.compare(personName, Qt::CaseInsensitive) == 0; // several may have one name
    if (!isOwner)
        complete.person.reset();
    if (isOwner || personName.isEmpty()) {
        storeToken(complete);
        return;
    }
    if (const auto known = personNamed(personName)) {
        complete.person = known;
        storeToken(complete);
        return;
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

std::optional<PersonId> PeopleActions::personNamed(const QString& name) const
{
    const auto person = m_context.site().personNamed(name);
    return person ? std::optional(person->id) : std::nullopt;
}

void PeopleActions::addToken(const TokenRecord& token, const QString& personName, const Done& done)
{
    const std::optional<TokenRecord> before = m_context.site().token(token.value);
    const bool isNewPerson = !personName.isEmpty() && !personNamed(personName);
    const QString notice = personName.isEmpty() ? tr("Added tag %1").arg(token.value)
                                                //: %1 a tag, %2 a person's name.
                                                : tr("Added tag %1 for %2").arg(token.value, personName);
    saveToken(token, personName, [this, token, before, isNewPerson, notice, done](const Result<void>& saved) {
        if (saved && before)
            offerUndo(notice, *before);
        else if (saved)
            offerUndoOfAdding(notice, token, isNewPerson);
        done(saved);
    });
}

void PeopleActions::editToken(const TokenRecord& token)
{
    auto* dialog = new TokenDialog(m_context.themes, m_context.workspace, token, m_parent->window());
    connect(dialog, &TokenDialog::submitted, this, [this, dialog = QPointer<TokenDialog>(dialog)] {
        const TokenRecord typed = dialog->token();
        const std::optional<TokenRecord> before = m_context.site().token(typed.value);
        const bool isNewPerson = !dialog->personName().isEmpty() && !personNamed(dialog->personName());
        saveToken(typed, dialog->personName(), [this, dialog, before, typed, isNewPerson](const Result<void>& saved) {
            if (!dialog)
                return;
            if (!saved)
                return dialog->fail(errorSentence(saved.error()));
            dialog->succeed();
            if (before)
                offerUndo(tr("Changed tag %1").arg(before->value), *before);
            else
                offerUndoOfAdding(tr("Added tag %1").arg(typed.value), typed, isNewPerson);
        });
    });
    dialog->open();
}

void PeopleActions::keep(const TokenRecord& token)
{
    whenFinished(m_context.administration.saveToken(token), this, [this](const Result<api::SaveOutcome>& kept) {
        if (!kept)
            tell(kept.error());
    });
}

void PeopleActions::keep(const PersonRecord& person)
{
    whenFinished(m_context.administration.savePerson(person), this, [this](const Result<PersonId>& kept) {
        if (!kept)
            tell(kept.error());
    });
}

void PeopleActions::drop(const QString& token)
{
    whenFinished(m_context.administration.removeToken(token), this, [this](const Result<void>& removed) {
        if (!removed)
            tell(removed.error());
    });
}

/// What is taken back is read when it is: so Redo brings exactly that again.
void PeopleActions::offerUndo(const QString& notice, const TokenRecord& before)
{
    auto after = std::make_shared<TokenRecord>(before);
    m_context.host.notifyKept(
        notice, this,
        [before, after](PeopleActions& self) {
            *after = self.m_context.site().token(before.value).value_or(before);
            self.keep(before);
        },
        [after](PeopleActions& self) { self.keep(*after); });
}

void PeopleActions::offerUndo(const QString& notice, const PersonRecord& before)
{
    auto after = std::make_shared<PersonRecord>(before);
    m_context.host.notifyKept(
        notice, this,
        [before, after](PeopleActions& self) {
            *after = self.m_context.site().person(before.id).value_or(before);
            self.keep(before);
        },
        [after](PeopleActions& self) { self.keep(*after); });
}

/// \a withPerson: the owner was added for the tag and goes with it.
void PeopleActions::offerUndoOfAdding(const QString& notice, const TokenRecord& typed, bool withPerson)
{
    auto added = std::make_shared<TokenRecord>(typed);
    auto owner = std::make_shared<std::optional<PersonRecord>>();
    m_context.host.notifyKept(
        notice, this,
        [added, owner, withPerson](PeopleActions& self) {
            *added = self.m_context.site().token(added->value).value_or(*added);
            *owner = withPerson && added->person ? self.m_context.site().person(*added->person) : std::nullopt;
            self.dropWithOwner(added->value, *owner);
        },
        [added, owner](PeopleActions& self) { self.keepWithOwner(*added, *owner); });
}

void PeopleActions::dropWithOwner(const QString& token, const std::optional<PersonRecord>& owner)
{
    if (!owner)
        return drop(token);
    whenFinished(m_context.administration.removeToken(token), this, [this, id = owner->id](const Result<void>& removed) {
        if (!removed)
            return tell(removed.error());
        whenFinished(m_context.administration.removePerson(id), this, [this](const Result<void>& gone) {
            if (!gone && gone.error().code != ErrorCode::Conflict) // with another tag meanwhile the person stays
                tell(gone.error());
        });
    });
}

/// Once removed, a number is gone: the owner comes back under a new one.
void PeopleActions::keepWithOwner(const TokenRecord& token, const std::optional<PersonRecord>& owner)
{
    if (!owner || m_context.site().person(owner->id))
        return keep(token);
    PersonRecord again = *owner;
    again.id = PersonId();
    whenFinished(m_context.administration.savePerson(again), this, [this, token](const Result<PersonId>& id) {
        if (!id)
            return tell(id.error());
        TokenRecord owned = token;
        owned.person = *id;
        keep(owned);
    });
}

void PeopleActions::setTokenBlocked(const TokenRecord& token, bool isBlocked)
{
    TokenRecord changed = token;
    changed.isBlocked = isBlocked;
    const QString owner = tokenOwnerName(m_context.site(), token.value);
    const QString notice = isBlocked ? tr("Blocked the tag of %1").arg(owner) : tr("The tag of %1 may charge again").arg(owner);
    whenFinished(m_context.administration.saveToken(changed), this,
                 [this, notice, token](const Result<api::SaveOutcome>& saved) {
                     if (saved)
                         offerUndo(notice, token);
                     else
                         tell(saved.error());
                 });
}

void PeopleActions::removeToken(const TokenRecord& token)
{
    whenFinished(m_context.administration.removeToken(token.value), this, [this, token](const Result<void>& removed) {
        if (!removed) {
            tell(removed.error());
            return;
        }
        m_context.host.notifyKept(
            tr("Removed tag %1").arg(token.value), this, [token](PeopleActions& self) { self.keep(token); },
            [token](PeopleActions& self) { self.drop(token.value); });
    });
}

void PeopleActions::editPerson(const PersonRecord& person)
{
    auto* dialog = new PersonDialog(m_context.themes, person, m_parent->window());
    connect(dialog, &PersonDialog::submitted, this, [this, dialog = QPointer<PersonDialog>(dialog), before = m_context.site().person(person.id)] {
        PersonRecord typed = dialog->person();
        whenFinished(m_context.administration.savePerson(typed), dialog.data(),
                     [this, dialog, before, typed](const Result<PersonId>& saved) mutable {
                         if (!saved)
                             return dialog->fail(errorSentence(saved.error()));
                         dialog->succeed();
                         if (before)
                             return offerUndo(tr("Changed %1").arg(before->name), *before);
                         typed.id = *saved;
                         offerUndoOfPerson(tr("Added %1").arg(typed.name), typed, true);
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
                     offerUndo(isBlocked ? tr("Blocked %1").arg(person.name) : tr("%1 may charge again").arg(person.name), person);
                 });
}

void PeopleActions::removePerson(const PersonRecord& person)
{
    whenFinished(m_context.administration.removePerson(person.id), this, [this, person](const Result<void>& removed) {
        if (removed)
            offerUndoOfPerson(tr("Removed %1").arg(person.name), person, false);
        else
            tell(removed.error());
    });
}

/// Once removed, a number is gone: the person comes back under a new one, which the next step has to know.
void PeopleActions::offerUndoOfPerson(const QString& notice, const PersonRecord& person, bool wasAdded)
{
    auto known = std::make_shared<PersonRecord>(person);
    const auto bringBack = [known](PeopleActions& self) {
        PersonRecord again = *known;
        again.id = PersonId();
        whenFinished(self.m_context.administration.savePerson(again), &self, [&self, known](const Result<PersonId>& id) {
            if (id)
                known->id = *id;
            else
                self.tell(id.error());
        });
    };
    const auto takeAway = [known](PeopleActions& self) {
        *known = self.m_context.site().person(known->id).value_or(*known);
        whenFinished(self.m_context.administration.removePerson(known->id), &self, [&self](const Result<void>& removed) {
            if (!removed)
                self.tell(removed.error());
        });
    };
    if (wasAdded)
        m_context.host.notifyKept(notice, this, takeAway, bringBack);
    else
        m_context.host.notifyKept(notice, this, bringBack, takeAway);
}

} // namespace forecourt::ui
