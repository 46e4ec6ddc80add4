// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspage.h"

#include "core/api/machine.h"
#include "ui/pageaction.h"
#include "ui/pages/pagelayout.h"
#include "ui/settings/backupsection.h"
#include "ui/settings/documentsection.h"
#include "ui/settings/filessection.h"
#include "ui/settings/networksection.h"
#include "ui/settings/notificationsection.h"
#include "ui/settings/plainsections.h"
#include "ui/settings/sitesection.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr int ListWidth = 220;
constexpr int ColumnWidth = 760;
constexpr int HitRole = Qt::UserRole + 1;

QListWidget* makeList(const QString& objectName, const QString& name)
{
    auto* list = new QListWidget;
    list->setObjectName(objectName);
    list->setAccessibleName(name);
    list->setFrameShape(QFrame::NoFrame);
    list->setProperty("padded", true);
    list->setUniformItemSizes(true);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->viewport()->setAutoFillBackground(false);
    return list;
}

} // namespace

SettingsPage::SettingsPage(const PageContext& context, const AppearanceHooks& hooks, const SettingsServices& services, QWidget* parent)
    : QWidget(parent), m_context(context), m_services(services)
{
    setObjectName(QStringLiteral("settingsPage"));
    QVBoxLayout* page = makePageColumn(this);
    auto* header = new PageHeader(context.themes, tr("Settings"));
    m_search = header->enableSearch(tr("Search settings"));
    addStandIn(*this, QStringLiteral("menuFilter"), QKeySequence::Find, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->installEventFilter(this);
    page->addWidget(header);
    makeBanners(*page);
    makeBody(*page);
    insertSections(hooks);
    connectSearch();
    m_list->setCurrentRow(0);
}

void SettingsPage::makeBanners(QVBoxLayout& page)
{
    m_restart = new Banner(m_context.themes, Banner::Kind::Info);
    m_restart->setObjectName(QStringLiteral("settingsRestart"));
    m_restart->setMessage(tr("Changed."), tr("It counts from the next start."));
    if (m_services.machine != nullptr) {
        auto* restart = new Button(m_context.themes, tr("Restart now"), Button::Kind::Primary);
        restart->setObjectName(QStringLiteral("settingsRestartNow"));
        restart->setToolTip(tr("Chargers are cut off for some seconds; sessions go on"));
        m_restart->addAction(restart);
        connect(restart, &Button::triggered, this, [machine = m_services.machine] { machine->restart(); });
        showRestart(*restart);
        connect(&m_context.workspace, &Workspace::formatChanged, restart, [this, restart] { showRestart(*restart); });
    }
    m_restart->hide();
    page.addWidget(m_restart);
    if (m_context.workspace.link() != nullptr) {
        auto* attached = new Banner(m_context.themes, Banner::Kind::Info);
        attached->setObjectName(QStringLiteral("settingsAttached"));
        page.addWidget(attached);
        showAttached(*attached);
        connect(&m_context.workspace, &Workspace::formatChanged, attached, [this, attached] { showAttached(*attached); });
    }
}

/// The sections at the left, what is in the chosen one beside them.
void SettingsPage::makeBody(QVBoxLayout& page)
{
    auto* body = new QHBoxLayout;
    body->setSpacing(24);
    m_list = makeList(QStringLiteral("settingsSections"), tr("Sections"));
    m_hits = makeList(QStringLiteral("settingsHits"), tr("Found settings"));
    m_left = new QStackedWidget;
    m_left->setFixedWidth(ListWidth);
    m_left->addWidget(m_list);
    m_left->addWidget(m_hits);
    m_pages = new QStackedWidget;
    body->addWidget(m_left);
    body->addWidget(m_pages, 1);
    page.addLayout(body, 1);
}

void SettingsPage::insertSections(const AppearanceHooks& hooks)
{
    insertSection(0, new SiteSection(m_context));
    insertSection(1, new LobbySection(m_context));
    insertSection(2, new DocumentSection(m_context));
    api::Machine* const machine = m_services.machine;
    if (machine != nullptr) {
        insertSection(1, new NetworkSection(m_context, *machine));
        insertSection(4, new RetentionSection(m_context, *machine));
        insertSection(5, new FilesSection(m_context, *machine));
    }
    if (hooks.setTheme || hooks.setLanguage || hooks.setDensity)
        insertSection(static_cast<int>(m_sections.size()), new AppearanceSection(m_context, hooks));
    insertSection(static_cast<int>(m_sections.size()), new NotificationSection(m_context));
    if (m_services.backups != nullptr)
        insertSection(static_cast<int>(m_sections.size()), new BackupSection(m_context, *m_services.backups, machine));
    if (machine != nullptr)
        insertSection(static_cast<int>(m_sections.size()), new ExpertSection(m_context, *machine));
}

void SettingsPage::connectSearch()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::showCurrent);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::search);
    connect(m_hits, &QListWidget::currentRowChanged, this, &SettingsPage::openHit);
    connect(m_hits, &QListWidget::itemActivated, this, [this] { openHit(m_hits->currentRow()); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_hits->count() == 0)
            return;
        openHit(std::max(0, m_hits->currentRow()));
        if (m_marked != nullptr)
            m_marked->field()->setFocus(Qt::ShortcutFocusReason);
    });
}

/// A service is restarted by its owner alone; the reason says how.
void SettingsPage::showRestart(Button& restart) const
{
    const QString command = m_services.machine->state().restartCommand;
    restart.setBlockedReason(m_services.machine->canRestart() ? QString()
                             //: %1 is a command line.
                             : command.isEmpty() ? tr("Off: a window cannot restart the service. End it, then start it again as it was started")
                                                 : tr("Off: a window cannot restart the service. This does, in a terminal: %1").arg(command));
}

void SettingsPage::showAttached(Banner& banner) const
{
    const QString file = m_services.machine != nullptr ? m_services.machine->state().settingsFile : QString();
    const QString command = m_services.machine != nullptr ? m_services.machine->state().restartCommand : QString();
    QString text = tr("Its ports, certificates and limits stand in its own configuration file and count from its next start.");
    if (!file.isEmpty())
        //: %1 is a file: that of the service.
        text = tr("Its ports, certificates and limits stand in %1 and count from its next start.").arg(file);
    if (!command.isEmpty())
        //: %1 is a command line for a terminal.
        text += QLatin1Char(' ') + tr("To restart it: %1").arg(command);
    banner.setMessage(tr("This window is attached to a service."), text);
}

void SettingsPage::insertSection(int at, SettingsSection* section)
{
    auto* inner = new QWidget;
    auto* row = new QHBoxLayout(inner);
    row->setContentsMargins(0, 0, metrics::CardGap, metrics::PageMargin);
    section->setMaximumWidth(ColumnWidth);
    row->addWidget(section, 1);
    row->addStretch(0);
    m_sections.insert(at, section);
    m_pages->insertWidget(at, makeScrollArea(inner));
    auto* item = new QListWidgetItem(QIcon(), section->title());
    item->setSizeHint(QSize(ListWidth, metrics::TableRow + 4));
    m_list->insertItem(at, item);
    connect(section, &SettingsSection::restartNeeded, this, &SettingsPage::noteRestart);
}

void SettingsPage::addSection(SettingsSection* section, SettingsPlace place)
{
    int at = static_cast<int>(m_sections.size());
    for (int i = 0; place == SettingsPlace::BeforeBackup && i < m_sections.size(); ++i) {
        if (m_sections.at(i)->id() == QLatin1String("backup"))
            at = i;
    }
    SettingsSection* current = currentSection();
    insertSection(at, section);
    if (current != nullptr)
        m_list->setCurrentRow(static_cast<int>(m_sections.indexOf(current)));
}

SettingsSection* SettingsPage::section(const QString& id) const
{
    for (SettingsSection* section : m_sections) {
        if (section->id() == id)
            return section;
    }
    return nullptr;
}

SettingsSection* SettingsPage::currentSection() const
{
    return m_sections.value(m_pages->currentIndex());
}

bool SettingsPage::openSection(const QString& id)
{
    SettingsSection* wanted = section(id);
    if (wanted == nullptr)
        return false;
    m_search->clear();
    m_list->setCurrentRow(static_cast<int>(m_sections.indexOf(wanted)));
    return true;
}

bool SettingsPage::hasUnsaved() const
{
    return std::any_of(m_sections.begin(), m_sections.end(), [](const SettingsSection* section) { return section->hasUnsaved(); });
}

void SettingsPage::focusControl(const QString& name)
{
    auto* const control = currentSection() == nullptr ? nullptr : currentSection()->findChild<QWidget*>(name);
    if (control == nullptr)
        return;
    control->setFocus(Qt::ShortcutFocusReason);
    if (auto* area = qobject_cast<QScrollArea*>(m_pages->currentWidget()))
        area->ensureWidgetVisible(control, 0, 60);
}

void SettingsPage::showCurrent(int row)
{
    if (row < 0 || row >= m_sections.size())
        return;
    m_pages->setCurrentIndex(row);
    if (isVisible())
        m_sections.at(row)->refresh();
}

void SettingsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (SettingsSection* current = currentSection())
        current->refresh();
}

bool SettingsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if ((key == Qt::Key_Down || key == Qt::Key_Up) && m_hits->count() > 0) {
        const int next = m_hits->currentRow() + (key == Qt::Key_Down ? 1 : -1);
        m_hits->setCurrentRow(std::clamp(next, 0, m_hits->count() - 1));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// Section and entry; those that are called so stand before those that only have to do with it.
QList<QPoint> SettingsPage::hitsOf(const QStringList& words) const
{
    const auto hasAll = [&words](const QString& text) {
        return std::all_of(words.begin(), words.end(), [&text](const QString& word) { return text.contains(word); });
    };
    QList<QPoint> named;
    QList<QPoint> related;
    for (int i = 0; i < m_sections.size(); ++i) {
        const QList<SettingsSection::Entry>& entries = m_sections.at(i)->entries();
        for (int j = 0; j < entries.size(); ++j) {
            const QString names = entries.at(j).label.toLower() + QLatin1Char(' ') + m_sections.at(i)->title().toLower();
            if (hasAll(names))
                named.append({i, j});
            else if (hasAll(names + QLatin1Char(' ') + entries.at(j).words))
                related.append({i, j});
        }
    }
    return named + related;
}

void SettingsPage::search(const QString& text)
{
    const QStringList words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_hits->clear();
    m_left->setCurrentWidget(words.isEmpty() ? m_list : m_hits);
    if (words.isEmpty()) {
        jumpTo(nullptr, nullptr);
        return;
    }
    for (const QPoint& hit : hitsOf(words)) {
        const SettingsSection& section = *m_sections.at(hit.x());
        const QString& label = section.entries().at(hit.y()).label;
        auto* item = new QListWidgetItem(label, m_hits);
        item->setToolTip(QStringLiteral("%1 — %2").arg(section.title(), label));
        item->setData(HitRole, hit);
        item->setSizeHint(QSize(ListWidth, metrics::TableRow + 4));
    }
    if (m_hits->count() > 0) {
        m_hits->setCurrentRow(0);
        return;
    }
    auto* nothing = new QListWidgetItem(tr("No setting matches"), m_hits);
    nothing->setFlags(Qt::NoItemFlags);
    jumpTo(nullptr, nullptr);
}

void SettingsPage::openHit(int row)
{
    const QListWidgetItem* item = m_hits->item(row);
    if (item == nullptr || !item->data(HitRole).isValid())
        return;
    const QPoint place = item->data(HitRole).toPoint();
    SettingsSection* section = m_sections.at(place.x());
    const SettingsSection::Entry entry = section->entries().at(place.y());
    jumpTo(section, entry.row);
    if (entry.row != nullptr || entry.place == nullptr)
        return;
    m_list->setCurrentRow(static_cast<int>(m_sections.indexOf(section)));
    if (auto* area = qobject_cast<QScrollArea*>(m_pages->currentWidget()))
        area->ensureWidgetVisible(entry.place, 0, 60);
}

void SettingsPage::jumpTo(SettingsSection* section, SettingRow* row)
{
    if (m_marked != nullptr)
        m_marked->setMarked(false);
    m_marked = row;
    if (row == nullptr)
        return;
    m_list->setCurrentRow(static_cast<int>(m_sections.indexOf(section)));
    row->setMarked(true);
    if (auto* area = qobject_cast<QScrollArea*>(m_pages->currentWidget()))
        area->ensureWidgetVisible(row, 0, 60);
}

void SettingsPage::noteRestart()
{
    m_restart->show();
}

} // namespace forecourt::ui
