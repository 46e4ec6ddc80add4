// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebar.h"

#include "ui/delegates/sidebardelegate.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int WidestSidebar = 264; ///< a title that needs more is cut
}

Sidebar::Sidebar(const ThemeManager& themes, QWidget* parent) : QWidget(parent), m_themes(themes)
{
    m_site = new QWidget;
    auto* site = new QVBoxLayout(m_site);
    site->setContentsMargins(18, 0, 12, 0);
    site->setSpacing(0);
    m_name = new TextLabel(themes, TypeRole::BodyStrong);
    m_name->setElideMode(Qt::ElideRight);
    m_place = new TextLabel(themes, TypeRole::Caption, Theme::Color::Ink2);
    m_place->setElideMode(Qt::ElideRight);
    site->addStretch(1);
    site->addWidget(m_name);
    site->addWidget(m_place);
    site->addStretch(1);
    m_site->setMinimumHeight(44);
    m_site->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    //: Accessible name of the list of pages.
    m_main = makeList(tr("Pages"));
    //: Accessible name of the list that holds Settings.
    m_bottom = makeList(tr("More pages"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 1, 8);
    column->setSpacing(0);
    column->addWidget(m_site);
    column->addSpacing(8);
    column->addWidget(m_main.view);
    column->addStretch(1);
    column->addWidget(m_bottom.view);
    setIconsOnly(false);
    connect(&themes, &ThemeManager::changed, this, [this] { fitLists(); update(); });
}

Sidebar::List Sidebar::makeList(const QString& name)
{
    List list;
    list.model = new QStandardItemModel(this);
    list.view = new QListView;
    list.view->setModel(list.model);
    list.view->setItemDelegate(new SidebarDelegate(m_themes, list.view));
    list.view->setAccessibleName(name);
    list.view->setFrameShape(QFrame::NoFrame);
    list.view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list.view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    list.view->viewport()->setAutoFillBackground(false);
    list.view->setMouseTracking(true);
    list.view->viewport()->setAttribute(Qt::WA_Hover);
    list.view->setTabKeyNavigation(false);
    list.view->installEventFilter(this);
    connect(list.view, &QListView::clicked, this, &Sidebar::request);
    return list;
}

void Sidebar::setSite(const QString& name, const QString& place)
{
    m_name->setText(name);
    m_place->setText(place);
}

void Sidebar::addPage(const QString& id, const QString& title, const QString& iconName, bool atBottom)
{
    auto* item = new QStandardItem(title);
    item->setData(id, SidebarIdRole);
    item->setData(iconName, SidebarIconRole);
    item->setData(title, Qt::AccessibleTextRole);
    (atBottom ? m_bottom : m_main).model->appendRow(item);
    fitLists();
}

QStandardItem* Sidebar::find(const QString& id) const
{
    for (const List* list : {&m_main, &m_bottom}) {
        for (int row = 0; row < list->model->rowCount(); ++row) {
            if (list->model->item(row)->data(SidebarIdRole).toString() == id)
                return list->model->item(row);
        }
    }
    return nullptr;
}

void Sidebar::setCount(const QString& id, int count, CountKind kind)
{
    QStandardItem* const item = find(id);
    if (item == nullptr)
        return;
    const bool isFirst = !item->data(SidebarCountRole).isValid();
    item->setData(count, SidebarCountRole);
    item->setData(int(kind), SidebarCountKindRole);
    //: Accessible name of a page with a count: "Chargers, 2".
    item->setData(count > 0 ? tr("%1, %2").arg(item->text()).arg(count) : item->text(), Qt::AccessibleTextRole);
    if (isFirst)
        fitWidth();
}

void Sidebar::setCurrentPage(const QString& id)
{
    m_current = id;
    const QStandardItem* const item = find(id);
    for (const List* list : {&m_main, &m_bottom})
        list->view->setCurrentIndex(item != nullptr && item->model() == list->model ? item->index() : QModelIndex());
}

void Sidebar::setIconsOnly(bool iconsOnly)
{
    m_iconsOnly = iconsOnly;
    m_site->setVisible(!iconsOnly);
    fitWidth();
    for (const List* list : {&m_main, &m_bottom})
        list->view->viewport()->update();
}

void Sidebar::focusList()
{
    giveKeyboardFocus(m_main.view->currentIndex().isValid() || m_bottom.model->rowCount() == 0 ? m_main.view : m_bottom.view);
}

void Sidebar::fitLists()
{
    const int row = m_themes.typography().heightFor(TypeRole::Body, metrics::SidebarRow) + 2;
    for (const List* list : {&m_main, &m_bottom}) {
        list->view->setFixedHeight(list->model->rowCount() * row);
        list->view->setVisible(list->model->rowCount() > 0);
    }
    fitWidth();
}

/// As wide as designed, more where a language's title of a page would be cut when it is chosen; with room for a count where a
/// page may have one, for the window must not move when the first comes.
void Sidebar::fitWidth()
{
    int width = metrics::SidebarWidth;
    for (const List* list : {&m_main, &m_bottom}) {
        for (int row = 0; row < list->model->rowCount(); ++row) {
            const QStandardItem& item = *list->model->item(row);
            const bool mayCount = item.data(SidebarCountRole).isValid();
            width = std::max(width, SidebarDelegate::widthFor(m_themes, item.text(), mayCount) + 1); // its line
        }
    }
    setFixedWidth(m_iconsOnly ? metrics::SidebarIconWidth : std::min(width, WidestSidebar));
}

void Sidebar::request(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT pageRequested(index.data(SidebarIdRole).toString());
}

bool Sidebar::eventFilter(QObject* watched, QEvent* event)
{
    auto* view = qobject_cast<QListView*>(watched);
    if (view == nullptr)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn && !view->currentIndex().isValid()) {
        // the other list has the page that is open; the focus must stand somewhere
        view->selectionModel()->setCurrentIndex(view->model()->index(0, 0), QItemSelectionModel::NoUpdate);
        return false;
    }
    if (event->type() == QEvent::FocusOut) {
        // leaving without Enter: the mark goes back to the page that is open
        setCurrentPage(m_current);
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        request(view->currentIndex());
        return true;
    }
    const bool last = view->currentIndex().row() == view->model()->rowCount() - 1;
    if (key == Qt::Key_Down && view == m_main.view && last && m_bottom.model->rowCount() > 0) {
        giveKeyboardFocus(m_bottom.view);
        m_bottom.view->setCurrentIndex(m_bottom.model->index(0, 0));
        return true;
    }
    if (key == Qt::Key_Up && view == m_bottom.view && view->currentIndex().row() <= 0) {
        giveKeyboardFocus(m_main.view);
        m_main.view->setCurrentIndex(m_main.model->index(m_main.model->rowCount() - 1, 0));
        return true;
    }
    return false;
}

void Sidebar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.color(Theme::Color::Window));
    drawVerticalLine(painter, layoutDirection() == Qt::RightToLeft ? 0 : width() - 1, 0, height(), m_themes.color(Theme::Color::Line));
}

} // namespace forecourt::ui
