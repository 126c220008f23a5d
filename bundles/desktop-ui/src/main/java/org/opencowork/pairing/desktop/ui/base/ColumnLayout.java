package org.opencowork.pairing.desktop.ui.base;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;

/** One below the other, each as wide as the whole, and as high as its words then need. */
final class ColumnLayout implements LayoutManager {

    private final int gap;

    ColumnLayout(int gap) {
        this.gap = gap;
    }

    @Override
    public void addLayoutComponent(String name, Component component) {
        // Every component is treated alike.
    }

    @Override
    public void removeLayoutComponent(Component component) {
        // Every component is treated alike.
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        synchronized (parent.getTreeLock()) {
            var insets = parent.getInsets();
            var inner = parent.getWidth() - insets.left - insets.right;
            var width = 0;
            var height = 0;
            for (var child : parent.getComponents()) {
                if (child.isVisible()) {
                    var size = fitted(child, inner);
                    width = Math.max(width, size.width);
                    height += size.height + (height == 0 ? 0 : gap);
                }
            }
            return new Dimension(width + insets.left + insets.right, height + insets.top + insets.bottom);
        }
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return new Dimension(0, preferredLayoutSize(parent).height);
    }

    @Override
    public void layoutContainer(Container parent) {
        synchronized (parent.getTreeLock()) {
            var insets = parent.getInsets();
            var inner = parent.getWidth() - insets.left - insets.right;
            var y = insets.top;
            for (var child : parent.getComponents()) {
                if (child.isVisible()) {
                    var height = fitted(child, inner).height;
                    child.setBounds(insets.left, y, inner, height);
                    y += height + gap;
                }
            }
        }
    }

    /** What wraps has to know its width before it can tell its height. */
    private static Dimension fitted(Component child, int width) {
        if (width > 0 && child.getWidth() != width) {
            child.setSize(width, child.getHeight());
        }
        return child.getPreferredSize();
    }
}
