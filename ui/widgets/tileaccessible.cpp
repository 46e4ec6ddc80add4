// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tileaccessible.h"

#include "ui/widgets/connectortileview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QPointer>

namespace forecourt::ui {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::ConnectorTileView)
};

/// One tile. Actions: open, then each button that is not blocked.
class TileAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    TileAccessible(ConnectorTileView* view, int row) : m_view(view), m_row(row) {}

    [[nodiscard]] bool isValid() const override { return m_view != nullptr && index().isValid(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_view == nullptr ? nullptr : m_view->window()->windowHandle(); }
    [[nodiscard]] QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name)
            return tileDescription(index());
        if (kind != QAccessible::Description)
            return {};
        QStringList reasons;
        for (const TileButton& button : buttons()) {
            if (!button.blockedReason.isEmpty())
                reasons << button.text + QStringLiteral(": ") + button.blockedReason;
        }
        return reasons.join(QStringLiteral(". "));
    }

    [[nodiscard]] QRect rect() const override
    {
        const QRect area = m_view->visualRect(index());
        return {m_view->viewport()->mapToGlobal(area.topLeft()), area.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.focused = m_view->hasFocus() && m_view->currentIndex() == index();
        state.selected = m_view->currentIndex() == index();
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(index()));
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        //: Name of an action for screen readers: shows the charger of this tile.
        QStringList names{Words::tr("Open")};
        for (const TileButton& button : buttons()) {
            if (button.blockedReason.isEmpty())
                names << button.text;
        }
        names << setFocusAction();
        return names;
    }

    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        if (name == setFocusAction()) {
            m_view->setFocus(Qt::OtherFocusReason);
            m_view->setCurrentIndex(index());
            return;
        }
        const QList<TileButton> list = buttons();
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (list[i].text == name) {
                m_view->triggerButton(index(), int(i));
                return;
            }
        }
        if (name == Words::tr("Open"))
            Q_EMIT m_view->openRequested(index());
    }

    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] QModelIndex index() const
    {
        return m_view == nullptr || m_view->model() == nullptr ? QModelIndex() : m_view->model()->index(m_row, 0);
    }
    [[nodiscard]] QList<TileButton> buttons() const { return index().data(TileButtonsRole).value<QList<TileButton>>(); }

    QPointer<ConnectorTileView> m_view;
    int m_row;
};

/// The view: a list whose children are made when asked for.
class TileViewAccessible : public QAccessibleWidget
{
public:
    explicit TileViewAccessible(ConnectorTileView* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~TileViewAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return view()->model() == nullptr ? 0 : view()->model()->rowCount(); }

    [[nodiscard]] QAccessibleInterface* child(int row) const override
    {
        if (row < 0 || row >= childCount())
            return nullptr;
        if (const auto it = m_children.constFind(row); it != m_children.cend())
            return QAccessible::accessibleInterface(*it);
        auto* tile = new TileAccessible(view(), row);
        m_children.insert(row, QAccessible::registerAccessibleInterface(tile));
        return tile;
    }

    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const QModelIndex index = view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
        return index.isValid() ? child(index.row()) : nullptr;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        for (auto it = m_children.cbegin(); it != m_children.cend(); ++it) {
            if (QAccessible::accessibleInterface(it.value()) == wanted)
                return it.key();
        }
        return -1;
    }

    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return view()->hasFocus() ? child(view()->currentIndex().row()) : nullptr;
    }

private:
    [[nodiscard]] ConnectorTileView* view() const { return static_cast<ConnectorTileView*>(widget()); }

    mutable QHash<int, QAccessible::Id> m_children;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    if (className == QLatin1String(ConnectorTileView::staticMetaObject.className())) {
        if (auto* view = qobject_cast<ConnectorTileView*>(object))
            return new TileViewAccessible(view);
    }
    return nullptr;
}

} // namespace

void installTileAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace forecourt::ui
