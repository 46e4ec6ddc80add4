// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/peoplepage.h"

#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/pageaction.h"
#include "ui/pages/importundo.h"
#include "ui/pages/learnpanel.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/rosterimportdialog.h"
#include "ui/pages/statementdialog.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tabbar.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QStackedWidget>
#include <QStandardPaths>

#include <algorithm>

namespace forecourt::ui {

namespace {
enum Tab { TagsTab, PeopleTab, UnknownTab };
}

PeoplePage::PeoplePage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(context, this), m_chargers(context, this), m_reservations(context, this),
      m_fileExport(context, this), m_tokens(context.workspace), m_persons(context.workspace), m_unknown(context.workspace)
{
    setObjectName(QStringLiteral("peoplePage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    m_learn = new LearnPanel(context, m_actions);
    column->addWidget(m_learn);
    makeTabs(*column);
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeTags());
    m_stack->addWidget(makePersons());
    m_stack->addWidget(makeUnknown());
    column->addWidget(m_stack, 1);
    follow();
    addStandIn(*this, QStringLiteral("menuClearFilter"), QKeySequence(Qt::Key_Escape), [this] { resetFilter(); });
    updateCounts();
    updateLong();
}

QWidget* PeoplePage::makeHeader()
{
    auto* header = new PageHeader(m_context.themes, tr("People & tags"));
    auto* addPerson = new Button(m_context.themes, QStringLiteral("plus"), tr("Add person"));
    addPerson->setObjectName(QStringLiteral("addPerson"));
    auto* addTag = new Button(m_context.themes, QStringLiteral("plus"), tr("Add tag"));
    addTag->setObjectName(QStringLiteral("addTag"));
    auto* learnTag = new Button(m_context.themes, QStringLiteral("nfc"), tr("Learn tag"), Button::Kind::Primary);
    learnTag->setObjectName(QStringLiteral("learnTagButton"));
    if (m_context.exchange)
        header->addAction(makeFileMenu());
    for (Button* button : {addPerson, addTag, learnTag})
        header->addAction(button);
    connect(learnTag, &Button::triggered, this, &PeoplePage::learn);
    connect(addTag, &Button::triggered, this, [this] { m_actions.editToken({}); });
    connect(addPerson, &Button::triggered, this, [this] { m_actions.editPerson({}); });
    return header;
}

/// The tabs and what narrows their lists.
void PeoplePage::makeTabs(QVBoxLayout& column)
{
    m_tabs = new TabBar(m_context.themes);
    m_tabs->setObjectName(QStringLiteral("peopleTabs"));
    m_tabs->addTab(tr("Tags"));
    m_tabs->addTab(tr("People"));
    m_tabs->addTab(tr("Unknown tags"));
    column.addWidget(m_tabs);
    column.addSpacing(12);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("peopleFilter"));
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(240);
    column.addWidget(makeFilters());
    m_long = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_long->setObjectName(QStringLiteral("tokensLong"));
    m_long->setWordWrap(true);
    m_long->setContentsMargins(0, 8, 0, 0);
    column.addWidget(m_long);
    column.addSpacing(12);
}

void PeoplePage::follow()
{
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_filter, &QLineEdit::textChanged, this, &PeoplePage::applyFilter);
    connect(m_tabs, &QTabBar::currentChanged, this, &PeoplePage::applyRules);
    connect(&m_context.site(), &api::LiveSite::groupsChanged, &m_throttle, &UpdateThrottle::request);
    connect(&m_context.site(), &api::LiveSite::reset, &m_throttle, &UpdateThrottle::request);
    connect(&m_throttle, &UpdateThrottle::due, this, &PeoplePage::fillGroups);
    fillGroups();
    for (const QAbstractItemModel* model : std::initializer_list<const QAbstractItemModel*>{&m_tokens, &m_persons, &m_unknown}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &PeoplePage::updateCounts);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &PeoplePage::updateCounts);
        connect(model, &QAbstractItemModel::modelReset, this, &PeoplePage::updateCounts);
    }
    connect(&m_tokens, &TokenModel::readingChanged, this, &PeoplePage::updateLong);
    connect(&m_persons, &PersonModel::readingChanged, this, &PeoplePage::updateLong);
    connect(&m_persons, &PersonModel::readingChanged, this, &PeoplePage::selectWanted);
    connect(m_tabs, &QTabBar::currentChanged, this, &PeoplePage::updateLong);
}

/// Beyond some number tags and people come page by page; those that are not there cannot be sorted.
void PeoplePage::updateLong()
{
    const auto setSortable = [](RecordTable* table, bool isLong) {
        if (table->isSortingEnabled() != isLong)
            return;
        table->sortByColumn(-1, Qt::AscendingOrder);
        table->setSortingEnabled(!isLong);
    };
    setSortable(m_tokenTable, m_tokens.isLong());
    setSortable(m_personTable, m_persons.isLong());
    const bool isOfTags = m_tabs->currentIndex() == TagsTab && m_tokens.isLong();
    const bool isOfPeople = m_tabs->currentIndex() == PeopleTab && m_persons.isLong();
    m_long->setVisible(isOfTags || isOfPeople);
    if (isOfPeople) {
        const QString people = m_context.format().number(m_persons.total());
        //: %1 a number of people.
        m_long->setText(m_persons.isReading() ? tr("Looking through %1 people …").arg(people)
                                              //: %1 a number of people.
                                              : tr("%1 people, in the order they were added; more come as you scroll. Type into the filter to "
                                                   "find one. Sorting by a column is off for so many.")
                                                    .arg(people));
    }
    if (m_tokens.isLong() || m_persons.isLong())
        updateCounts();
    if (!isOfTags)
        return;
    const QString total = m_context.format().number(m_tokens.total());
    //: %1 a number of tags.
    m_long->setText(m_tokens.isReading() ? tr("Looking through %1 tags …").arg(total)
                                         //: %1 a number of tags.
                                         : tr("%1 tags, in order of the tag; more come as you scroll. Type into the filter to find one. "
                                              "Sorting by a column is off for so many.")
                                               .arg(total));
}

Button* PeoplePage::makeFileMenu()
{
    //: Menu: import and export of people and tags.
    auto* files = new Button(m_context.themes, tr("Import and export"));
    files->setObjectName(QStringLiteral("peopleFiles"));
    files->setHasMenu(true);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("peopleFileMenu"));
    menu->addAction(tr("Import CSV…"), this, &PeoplePage::askForImport)->setObjectName(QStringLiteral("importPeople"));
    menu->addAction(tr("Export as CSV…"), &m_fileExport, &FileExport::askForPeople)->setObjectName(QStringLiteral("exportPeople"));
    files->setMenu(menu);
    return files;
}

void PeoplePage::askForImport()
{
    auto* dialog = new QFileDialog(window(), tr("Import people and tags"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Tables (*.csv *.txt *.tsv);;All files (*)"));
    dialog->setObjectName(QStringLiteral("importFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PeoplePage::importFile);
    dialog->open();
}

void PeoplePage::importFile(const QString& path)
{
    auto* dialog = new RosterImportDialog(m_context, path, window());
    connect(dialog, &RosterImportDialog::imported, this,
            [this](const QString& notice, const QList<RosterBatch>& undo, const api::RosterPlanPointer& done) {
                auto* step = new ImportUndo(m_context, done, undo, this);
                m_context.host.notifyUndoable(notice, [step] { step->undo(); }, [step] { step->redo(); });
            });
    dialog->open();
}

void PeoplePage::showStatement(const PersonRecord& person)
{
    (new StatementDialog(m_context, person, window()))->open();
}

void PeoplePage::learn()
{
    m_learn->begin();
}

QWidget* PeoplePage::makeFilters()
{
    const auto makeBox = [this](const char* objectName, const QString& name) {
        auto* box = new QComboBox;
        box->setObjectName(QLatin1String(objectName));
        box->setAccessibleName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
        box->setMaximumWidth(240);
        connect(box, &QComboBox::activated, this, &PeoplePage::applyRules);
        return box;
    };
    m_group = makeBox("peopleGroup", tr("Group"));
    m_state = makeBox("peopleState", tr("State"));
    m_state->addItem(tr("Any state"), int(State::Any));
    m_state->addItem(tr("Valid"), int(State::Valid));
    m_state->addItem(tr("Blocked"), int(State::Blocked));
    m_state->addItem(tr("Expired"), int(State::Expired));
    auto* filters = new QWidget;
    auto* row = new QHBoxLayout(filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_filter);
    row->addWidget(m_group);
    row->addWidget(m_state);
    row->addStretch(1);
    return filters;
}

void PeoplePage::fillGroups()
{
    const QVariant chosen = m_group->currentData();
    m_group->clear();
    m_group->addItem(tr("All groups"));
    for (const QString& group : m_context.site().groups())
        m_group->addItem(group.left(60).simplified(), group.toCaseFolded());
    m_group->setCurrentIndex(chosen.isValid() ? std::max(0, m_group->findData(chosen)) : 0);
    applyRules();
}

bool PeoplePage::isInGroup(const std::optional<PersonId>& person) const
{
    if (!m_group->currentData().isValid())
        return true;
    const auto owner = person ? m_context.site().person(*person) : std::nullopt;
    return owner && owner->group.trimmed().toCaseFolded() == m_group->currentData().toString();
}

void PeoplePage::applyRules()
{
    const auto state = State(m_state->currentData().toInt());
    applySieve();
    m_tokenTable->filter().setRule([this, state](int row) { return fits(m_tokens.row(row), state); });
    m_personTable->filter().setRule([this, state](int row) {
        return fits(m_persons.row(row).person, state);
    });
    const bool hasOwners = m_tabs->currentIndex() != UnknownTab;
    m_group->setVisible(hasOwners);
    m_state->setVisible(hasOwners);
}

bool PeoplePage::fits(const PersonRecord& person, State state) const
{
    const bool isOfState = state == State::Any || (state == State::Blocked && person.isBlocked)
        || (state == State::Valid && !person.isBlocked); // a person does not expire, the tags do
    return isOfState && isInGroup(person.id);
}

bool PeoplePage::fits(const TokenRecord& token, State state) const
{
    const bool isBlocked = m_tokens.isBlocked(token);
    const bool isExpired = m_tokens.isExpired(token);
    const bool isOfState = state == State::Any || (state == State::Blocked && isBlocked)
        || (state == State::Expired && isExpired) || (state == State::Valid && !isBlocked && !isExpired);
    return isOfState && isInGroup(token.person);
}

/// What the filter of the table lets through, for the rows a long list looks for.
void PeoplePage::applySieve()
{
    const auto state = State(m_state->currentData().toInt());
    const QStringList words = m_filter->text().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto hasAll = [words](const QString& text) {
        return std::all_of(words.begin(), words.end(), [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    m_tokens.setSieve([this, state, isAny = words.isEmpty(), hasAll](const TokenRecord& token) {
        return fits(token, state) && (isAny || hasAll(m_tokens.searchText(token)));
    });
    m_persons.setSieve([this, state, isAny = words.isEmpty(), hasAll](const PersonRow& row) {
        return fits(row.person, state) && (isAny || hasAll(PersonModel::searchText(row)));
    });
}

void PeoplePage::showPerson(PersonId person)
{
    m_tabs->setCurrentIndex(PeopleTab);
    const auto record = m_context.site().person(person);
    m_wantedPerson = person;
    if (m_persons.isLong() && record)
        m_filter->setText(record->name); // it may be far behind what is loaded
    else
        m_filter->clear();
    selectWanted();
    m_personTable->setFocus(Qt::ShortcutFocusReason);
}

void PeoplePage::selectWanted()
{
    if (!m_wantedPerson || m_persons.rowOf(*m_wantedPerson) < 0)
        return;
    m_personTable->selectKey(m_wantedPerson->value());
    m_wantedPerson.reset();
}

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
        menu->setAttribute(Qt::WA_DeleteOnClose);
        connect(menu->addAction(tr("Add…")), &QAction::triggered, this, [this, row] { addUnknown(row); });
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

QWidget* PeoplePage::makeFiltered(RecordTable* table, const QString& title)
{
    return makeFilterable(m_context.themes, table, title, [this] { clearFilter(); });
}

void PeoplePage::resetFilter()
{
    m_filter->clear();
    m_group->setCurrentIndex(0);
    m_state->setCurrentIndex(0);
    applyRules();
}

/// The button that asked for it goes.
void PeoplePage::clearFilter()
{
    resetFilter();
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void PeoplePage::updateCounts()
{
    const auto count = [this](qsizetype rows) { return rows == 0 ? QString() : m_context.format().number(rows); };
    m_tabs->setNote(TagsTab, count(m_tokens.total()));
    m_tabs->setNote(PeopleTab, count(m_persons.total()));
    m_tabs->setNote(UnknownTab, count(m_unknown.rowCount()));
    m_tokenStack->setEmpty(m_tokens.total() == 0);
    m_personStack->setEmpty(m_persons.total() == 0);
    m_unknownStack->setEmpty(m_unknown.rowCount() == 0);
}

void PeoplePage::applyFilter(const QString& text)
{
    applySieve();
    for (RecordTable* table : {m_tokenTable, m_personTable, m_unknownTable})
        table->filter().setText(text);
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
