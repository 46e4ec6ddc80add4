// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The three tables of PeoplePage: tags, people and unknown tags, with their menus.
#include "ui/format/timesamples.h"
#include "ui/pages/learnpanel.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/peoplepage.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"

#include <QBoxLayout>
#include <QMenu>

namespace forecourt::ui {

QWidget* PeoplePage::makeTags()
{
    using Column = TokenModel::Column;
    m_tokenTable = new RecordTable(m_context.themes, QStringLiteral("tokenTable"), tr("Tags"));
    m_tokenTable->setRecords(&m_tokens, true);
    m_tokenTable->setColumnWidth(int(Column::Sign), 32);
    m_tokenTable->setColumnFor(int(Column::Person), QStringLiteral("Nguyen-Hofmeister, H."));
    m_tokenTable->setColumnFor(int(Column::Tag), QStringLiteral("00000000000000000000"));
    m_tokenTable->setColumnFor(int(Column::Status), tr("Person blocked"));
    m_tokenTable->setColumnFor(int(Column::Group), QStringLiteral("Apartment 12"));
    m_tokenTable->setColumnFor(int(Column::ValidUntil), widest::dateTime(m_context.format()));
    m_tokenTable->setColumnFor(int(Column::Where), QStringLiteral("Bay 1, Bay 2, Bay 3"));
    m_tokenTable->setColumnFor(int(Column::LastUsed), widest::dayAndTime(m_context.format()));
    m_tokenStack = new ViewStack(makeFiltered(m_tokenTable, tr("No tag fits the filter")));
    auto* empty = new EmptyState(m_context.themes, QStringLiteral("nfc"), tr("No tag yet"),
                                 tr("Tap a card at a charger to add it. Without tags nobody can start a charge there."));
    connect(empty->addAction(tr("Learn tag"), Button::Kind::Primary, QStringLiteral("nfc")), &Button::triggered, this,
            &PeoplePage::learn);
    m_tokenStack->setEmptyState(empty);
    connect(m_tokenTable, &RecordTable::opened, this, [this](int row) { m_actions.editToken(m_tokens.row(row)); });
    connect(m_tokenTable, &RecordTable::menuWanted, this, &PeoplePage::showTokenMenu);
    return m_tokenStack;
}

QWidget* PeoplePage::makePersons()
{
    using Column = PersonModel::Column;
    m_personTable = new RecordTable(m_context.themes, QStringLiteral("personTable"), tr("People"));
    m_personTable->setRecords(&m_persons, true);
    m_personTable->setColumnWidth(int(Column::Sign), 32);
    m_personTable->setColumnFor(int(Column::Name), QStringLiteral("Nguyen-Hofmeister, H."));
    m_personTable->setColumnFor(int(Column::Group), QStringLiteral("Apartment 12, second floor"));
    m_personTable->setColumnFor(int(Column::Tags), QStringLiteral("00000000000000000000, 00000000"));
    m_personTable->setColumnFor(int(Column::LastUsed), widest::dayAndTime(m_context.format()));
    m_personStack = new ViewStack(makeFiltered(m_personTable, tr("No person fits the filter")));
    auto* empty = new EmptyState(m_context.themes, QStringLiteral("users"), tr("No person yet"),
                                 tr("A person gives a name to tags, so that sessions say who charged."));
    connect(empty->addAction(tr("Add person"), Button::Kind::Primary, QStringLiteral("plus")), &Button::triggered, this,
            [this] { m_actions.editPerson({}); });
    m_personStack->setEmptyState(empty);
    connect(m_personTable, &RecordTable::opened, this,
            [this](int row) { m_actions.editPerson(m_persons.row(row).person); });
    connect(m_personTable, &RecordTable::menuWanted, this, &PeoplePage::showPersonMenu);
    return m_personStack;
}

QWidget* PeoplePage::makeUnknown()
{
    using Column = UnknownTokenModel::Column;
    m_unknownTable = new RecordTable(m_context.themes, QStringLiteral("unknownTable"), tr("Unknown tags"));
    m_unknownTable->setRecords(&m_unknown, true);
    m_unknownTable->setColumnFor(int(Column::Tag), QStringLiteral("00000000000000000000"));
    m_unknownTable->setColumnFor(int(Column::Where), QStringLiteral("Underground north 12"));
    m_unknownTable->setColumnFor(int(Column::LastSeen), widest::dayAndTime(m_context.format()));
    m_unknownTable->setColumnFor(int(Column::Times), QStringLiteral("00000"));

    auto* add = new Button(m_context.themes, QStringLiteral("plus"), tr("Add…"));
    add->setObjectName(QStringLiteral("addUnknown"));
    const auto updateAdd = [this, add] {
        add->setBlockedReason(m_unknownTable->currentRow() < 0 ? tr("Choose a tag in the list") : QString());
    };
    connect(m_unknownTable, &RecordTable::currentRowChanged, add, updateAdd);
    updateAdd();
    connect(add, &Button::triggered, this, [this] { addUnknown(m_unknownTable->currentRow()); });
    connect(m_unknownTable, &RecordTable::opened, this, &PeoplePage::addUnknown);
    connect(m_unknownTable, &RecordTable::menuWanted, this, [this](int row, const QPoint& position) {
        auto* menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("unknownMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const QString tag = m_unknown.row(row).value; // rows go while the menu is open
        connect(menu->addAction(tr("Add…")), &QAction::triggered, this, [this, tag] { m_learn->take(tag); });
        menu->popup(position);
    });

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeFiltered(m_unknownTable, tr("No unknown tag fits the filter")), 1);
    column->addWidget(add, 0, Qt::AlignLeft);
    m_unknownStack = new ViewStack(page);
    m_unknownStack->setEmptyState(
        new EmptyState(m_context.themes, QStringLiteral("circle-check"), tr("No unknown tag"),
                       tr("Cards that are shown at a charger and are in no list appear here.")));
    return m_unknownStack;
}

void PeoplePage::showTokenMenu(int row, const QPoint& position)
{
    const TokenRecord token = m_tokens.row(row);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Edit…")), &QAction::triggered, this, [this, token] { m_actions.editToken(token); });
    connect(menu->addAction(token.isBlocked ? tr("Unblock") : tr("Block")), &QAction::triggered, this,
            [this, token] { m_actions.setTokenBlocked(token, !token.isBlocked); });
    QAction* start = menu->addAction(tr("Start on…"));
    start->setObjectName(QStringLiteral("tagStartOn"));
    connect(start, &QAction::triggered, this, [this, token] { m_chargers.startFor(token.person, token.value); });
    addReserve(*menu, {{}, {}, token.value, {}}, m_tokens.isBlocked(token) || m_tokens.isExpired(token));
    menu->addSeparator();
    connect(menu->addAction(tr("Remove")), &QAction::triggered, this, [this, token] { m_actions.removeToken(token); });
    menu->popup(position);
}

void PeoplePage::showPersonMenu(int row, const QPoint& position)
{
    const PersonRow person = m_persons.row(row);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    connect(menu->addAction(tr("Edit…")), &QAction::triggered, this,
            [this, person] { m_actions.editPerson(person.person); });
    connect(menu->addAction(person.person.isBlocked ? tr("Unblock") : tr("Block")), &QAction::triggered, this,
            [this, person] { m_actions.setPersonBlocked(person.person, !person.person.isBlocked); });
    //: Menu entry of a person: asks at which connector to start charging.
    QAction* start = menu->addAction(tr("Start on…"));
    start->setObjectName(QStringLiteral("personStartOn"));
    connect(start, &QAction::triggered, this, [this, person] { m_chargers.startFor(person.person.id, {}); });
    QAction* statement = menu->addAction(tr("Statement…"));
    statement->setObjectName(QStringLiteral("personStatement"));
    connect(statement, &QAction::triggered, this, [this, person] { showStatement(person.person); });
    addReserve(*menu, {{}, {}, {}, person.person.id}, person.tags.isEmpty() || person.person.isBlocked);
    menu->addSeparator();
    QAction* remove = menu->addAction(tr("Remove"));
    remove->setEnabled(person.tags.isEmpty());
    remove->setToolTip(person.tags.isEmpty() ? QString() : tr("Off: this person still has tags"));
    connect(remove, &QAction::triggered, this, [this, person] { m_actions.removePerson(person.person); });
    menu->popup(position);
}

void PeoplePage::addReserve(QMenu& menu, const ReserveWish& wish, bool mayNotCharge)
{
    menu.setToolTipsVisible(true);
    QAction* reserve = menu.addAction(tr("Reserve a connector…"));
    reserve->setObjectName(QStringLiteral("peopleReserve"));
    const QString reason = !m_context.reservations ? tr("Off: reservations are not made here")
                           : mayNotCharge          ? tr("Off: there is no tag that may charge")
                                                   : QString();
    reserve->setEnabled(reason.isEmpty());
    reserve->setToolTip(reason);
    connect(reserve, &QAction::triggered, this, [this, wish] { m_reservations.reserve(wish); });
}

void PeoplePage::addUnknown(int row)
{
    if (row >= 0)
        m_learn->take(m_unknown.row(row).value);
}

} // namespace forecourt::ui
