/** `property`: an attribute computed by functions of the class. */

import { findAttribute, setAttribute, storeError } from '../attributes.ts';
import { call } from '../calls.ts';
import { defineType, newType, readOnly } from '../define.ts';
import { typeError } from '../exceptions/exceptions.ts';
import { reprOf, truthOf } from '../protocol.ts';
import { makeStr } from '../text/text.ts';
import { type PyType, typeOf } from '../type.ts';
import { PyObject, type Value } from '../value.ts';
import { PyBoxed, unbox } from './instance.ts';

export const propertyType = newType('property');

export class PyProperty extends PyObject {
  type = propertyType;
  getter: Value = null;
  setter: Value = null;
  deleter: Value = null;
  documentation: Value = null;
  /** The docstring is the getter's: another getter brings its own. */
  isGetterDocumented = false;
  /** The attribute's name, for messages; known from `__set_name__`. */
  name: Value | undefined = undefined;
  /** The instance of a derived class that carries this property; null if there is none. */
  instance: PyBoxed | null = null;

  /** `property.__init__`. */
  fill(getter: Value, setter: Value, deleter: Value, documentation: Value): void {
    this.getter = getter;
    this.setter = setter;
    this.deleter = deleter;
    this.documentation = documentation;
    this.isGetterDocumented = false;
    if (documentation !== null || getter === null) return;
    const inherited = findAttribute(getter, '__doc__');
    if (inherited === undefined) return;
    this.isGetterDocumented = true;
    if (this.instance === null) this.documentation = inherited;
    // An instance of a derived class would show the docstring of its class.
    else setAttribute(this.instance, '__doc__', inherited);
  }

  /** The AttributeError that this property has no such accessor. */
  lacks(accessor: string, object: Value): Value {
    const name = this.name === undefined ? 'property' : `property ${reprOf(this.name)}`;
    return storeError(
      `${name} of ${reprOf(makeStr(typeOf(object).qualifiedName))} object has no ${accessor}`,
    );
  }

  /** A property of the same class with other accessors; those that are None stay as they are. */
  with(getter: Value, setter: Value, deleter: Value): Value {
    const args = [getter ?? this.getter, setter ?? this.setter, deleter ?? this.deleter];
    const text = this.isGetterDocumented && args[0] !== null ? null : this.documentation;
    const copy = call(this.instance === null ? propertyType : this.instance.type, [...args, text]);
    const property = unbox(copy);
    if (property instanceof PyProperty) property.name = this.name;
    return copy;
  }
}

const asProperty = (self: Value): PyProperty => unbox(self) as PyProperty;

function create(type: PyType): Value {
  const property = new PyProperty();
  if (type === propertyType) return property;
  property.instance = new PyBoxed(type, property);
  return property.instance;
}

defineType(propertyType, () => ({
  finish: (slots) => {
    slots.create = create;
  },
  construct: {
    signature: 'property(fget=None, fset=None, fdel=None, doc=None)',
    allocate: () => new PyProperty(),
    init: (self: PyProperty, getter = null, setter = null, deleter = null, documentation = null) => {
      self.fill(getter, setter, deleter, documentation);
      return null;
    },
  },
  slots: {
    descriptorGet: (self, instance) => {
      if (instance === undefined || instance === null) return self;
      const property = asProperty(self);
      if (property.getter === null) throw property.lacks('getter', instance);
      return call(property.getter, [instance]);
    },
    descriptorSet: (self, instance, value) => {
      const property = asProperty(self);
      if (property.setter === null) throw property.lacks('setter', instance);
      call(property.setter, [instance, value]);
    },
    descriptorDelete: (self, instance) => {
      const property = asProperty(self);
      if (property.deleter === null) throw property.lacks('deleter', instance);
      call(property.deleter, [instance]);
    },
  },
  methods: () => ({
    'getter(fget, /)': (self: PyProperty, getter) => self.with(getter, null, null),
    'setter(fset, /)': (self: PyProperty, setter) => self.with(null, setter, null),
    'deleter(fdel, /)': (self: PyProperty, deleter) => self.with(null, null, deleter),
    '__set_name__(*args)': (self: PyProperty, args: Value[]) => {
      if (args.length !== 2) {
        throw typeError(`__set_name__() takes 2 positional arguments but ${args.length} were given`);
      }
      self.name = args[1];
      return null;
    },
  }),
  accessors: () => ({
    fget: readOnly((self) => asProperty(self).getter),
    fset: readOnly((self) => asProperty(self).setter),
    fdel: readOnly((self) => asProperty(self).deleter),
    __doc__: {
      get: (self) => asProperty(self).documentation,
      set: (self, value) => {
        asProperty(self).documentation = value;
      },
      remove: (self) => {
        asProperty(self).documentation = null;
      },
    },
    __isabstractmethod__: {
      get: (self) => {
        const { getter, setter, deleter } = asProperty(self);
        return [getter, setter, deleter].some(isAbstract);
      },
    },
  }),
}));

/** Has the function `__isabstractmethod__`, and is it true? */
export function isAbstract(callee: Value): boolean {
  return truthOf(findAttribute(callee, '__isabstractmethod__') ?? false);
}
